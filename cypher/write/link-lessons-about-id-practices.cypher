// Lesson.aboutId as a relationship. $rows: [{from, to}], from being the Lesson.
UNWIND $rows AS l
MATCH (n:Lesson {id: l.from})
MATCH (m:Practice {id: l.to})
CREATE (n)-[:ABOUT]->(m)
