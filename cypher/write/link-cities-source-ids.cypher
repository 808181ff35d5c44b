// City.sourceIds as a relationship. $rows: [{from, to}], from being the City.
UNWIND $rows AS l
MATCH (n:City {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
