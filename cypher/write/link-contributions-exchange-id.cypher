// Contribution.exchangeId as a relationship. $rows: [{from, to}], from being the Contribution.
UNWIND $rows AS l
MATCH (n:Contribution {id: l.from})
MATCH (m:Exchange {id: l.to})
CREATE (n)-[:TO]->(m)
