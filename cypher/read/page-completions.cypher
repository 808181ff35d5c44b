// One page of completions in key order, after a key. $after, $anchor (the personId in it): text; $limit: whole number.
MATCH (a:Person)-[t:COMPLETED]->(b)
WHERE a.id >= $anchor AND t.key > $after
RETURN a.id AS personId, b.id AS moduleId, t.date AS date, t.certified AS certified, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
ORDER BY t.key
LIMIT $limit
