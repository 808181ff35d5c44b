// Feedback.seekerId as a relationship. $rows: [{from, to}], from being the Feedback.
UNWIND $rows AS l
MATCH (n:Feedback {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)<-[:SOUGHT]-(m)
