// Practice.hazards as a relationship. $rows: [{from, to}], from being the Practice.
UNWIND $rows AS l
MATCH (n:Practice {id: l.from})
MATCH (m:Topic {id: l.to})
CREATE (n)-[:ADDRESSES]->(m)
