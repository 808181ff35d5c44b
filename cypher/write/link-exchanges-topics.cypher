// Exchange.topics as a relationship. $rows: [{from, to}], from being the Exchange.
UNWIND $rows AS l
MATCH (n:Exchange {id: l.from})
MATCH (m:Topic {id: l.to})
CREATE (n)-[:ABOUT]->(m)
