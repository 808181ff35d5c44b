// Story.sourceIds as a relationship. $rows: [{from, to}], from being the Story.
UNWIND $rows AS l
MATCH (n:Story {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
