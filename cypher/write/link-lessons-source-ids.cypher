// Lesson.sourceIds as a relationship. $rows: [{from, to}], from being the Lesson.
UNWIND $rows AS l
MATCH (n:Lesson {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
