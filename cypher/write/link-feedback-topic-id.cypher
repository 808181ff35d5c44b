// Feedback.topicId as a relationship. $rows: [{from, to}], from being the Feedback.
UNWIND $rows AS l
MATCH (n:Feedback {id: l.from})
MATCH (m:Topic {id: l.to})
CREATE (n)-[:ABOUT]->(m)
