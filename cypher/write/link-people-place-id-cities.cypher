// Person.placeId as a relationship. $rows: [{from, to, cells}], from being the Person.
UNWIND $rows AS l
MATCH (n:Person {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)-[r:WORKS_AT]->(m)
SET r = l.cells
