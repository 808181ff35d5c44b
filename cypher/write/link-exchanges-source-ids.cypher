// Exchange.sourceIds as a relationship. $rows: [{from, to}], from being the Exchange.
UNWIND $rows AS l
MATCH (n:Exchange {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
