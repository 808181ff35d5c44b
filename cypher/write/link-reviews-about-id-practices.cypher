// Review.aboutId as a relationship. $rows: [{from, to}], from being the Review.
UNWIND $rows AS l
MATCH (n:Review {id: l.from})
MATCH (m:Practice {id: l.to})
CREATE (n)-[:ABOUT]->(m)
