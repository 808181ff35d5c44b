// City.hazards as a relationship. $rows: [{from, to}], from being the City.
UNWIND $rows AS l
MATCH (n:City {id: l.from})
MATCH (m:Topic {id: l.to})
CREATE (n)-[:FACES]->(m)
