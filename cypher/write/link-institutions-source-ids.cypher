// Institution.sourceIds as a relationship. $rows: [{from, to}], from being the Institution.
UNWIND $rows AS l
MATCH (n:Institution {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
