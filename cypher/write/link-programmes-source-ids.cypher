// Programme.sourceIds as a relationship. $rows: [{from, to}], from being the Programme.
UNWIND $rows AS l
MATCH (n:Programme {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
