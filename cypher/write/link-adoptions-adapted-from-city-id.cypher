// Adoption.adaptedFromCityId as a relationship. $rows: [{from, to}], from being the Adoption.
UNWIND $rows AS l
MATCH (n:Adoption {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)-[:LEARNED_FROM]->(m)
