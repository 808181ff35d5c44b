// Institution.topics as a relationship. $rows: [{from, to}], from being the Institution.
UNWIND $rows AS l
MATCH (n:Institution {id: l.from})
MATCH (m:Topic {id: l.to})
CREATE (n)-[:EXPERT_IN]->(m)
