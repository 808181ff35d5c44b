// Practice.adaptedFromPracticeId as a relationship. $rows: [{from, to, cells}], from being the Practice.
UNWIND $rows AS l
MATCH (n:Practice {id: l.from})
MATCH (m:Practice {id: l.to})
CREATE (n)-[r:ADAPTED_FROM]->(m)
SET r = l.cells
