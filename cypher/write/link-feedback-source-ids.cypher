// Feedback.sourceIds as a relationship. $rows: [{from, to}], from being the Feedback.
UNWIND $rows AS l
MATCH (n:Feedback {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
