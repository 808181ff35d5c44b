// Every row of posts, which are relationships.
MATCH (a:Person)-[t:WORKS_AT]->(b)
WHERE t.key IS NOT NULL
RETURN a.id AS personId, b.id AS placeId, head(labels(b)) AS label, t.role AS role, t.from AS from, t.to AS to, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
