// Adoption.sourceIds as a relationship. $rows: [{from, to}], from being the Adoption.
UNWIND $rows AS l
MATCH (n:Adoption {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
