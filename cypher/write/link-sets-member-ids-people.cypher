// NodeSet.memberIds as a relationship. $rows: [{from, to}], from being the NodeSet.
UNWIND $rows AS l
MATCH (n:NodeSet {id: l.from})
MATCH (m:Person {id: l.to})
CREATE (n)-[:HOLDS]->(m)
