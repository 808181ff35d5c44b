// Exchange.outputs as a relationship. $rows: [{from, to}], from being the Exchange.
UNWIND $rows AS l
MATCH (n:Exchange {id: l.from})
MATCH (m:Module {id: l.to})
CREATE (n)-[:PRODUCED]->(m)
