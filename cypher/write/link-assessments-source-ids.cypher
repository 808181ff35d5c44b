// Assessment.sourceIds as a relationship. $rows: [{from, to}], from being the Assessment.
UNWIND $rows AS l
MATCH (n:Assessment {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
