// Person.sourceIds as a relationship. $rows: [{from, to}], from being the Person.
UNWIND $rows AS l
MATCH (n:Person {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
