// Topic.parent as a relationship. $rows: [{from, to}], from being the Topic.
UNWIND $rows AS l
MATCH (n:Topic {id: l.from})
MATCH (m:Topic {id: l.to})
CREATE (n)-[:WITHIN]->(m)
