// One page of posts in key order, after a key. $after, $anchor (the personId in it): text; $limit: whole number.
MATCH (a:Person)-[t:WORKS_AT]->(b)
WHERE a.id >= $anchor AND t.key > $after
RETURN a.id AS personId, b.id AS placeId, head(labels(b)) AS label, t.role AS role, t.from AS from, t.to AS to, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
ORDER BY t.key
LIMIT $limit
