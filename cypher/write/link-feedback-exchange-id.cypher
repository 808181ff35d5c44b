// Feedback.exchangeId as a relationship. $rows: [{from, to}], from being the Feedback.
UNWIND $rows AS l
MATCH (n:Feedback {id: l.from})
MATCH (m:Exchange {id: l.to})
CREATE (n)-[:LED_TO]->(m)
