// Source.sourceIds as a relationship. $rows: [{from, to}], from being the Source.
UNWIND $rows AS l
MATCH (n:Source {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
