// Review.sourceIds as a relationship. $rows: [{from, to}], from being the Review.
UNWIND $rows AS l
MATCH (n:Review {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
