// One page of supports in key order, after a key. $after, $anchor (the institutionId in it): text; $limit: whole number.
MATCH (a:Institution)-[t:SUPPORTS]->(b)
WHERE a.id >= $anchor AND t.key > $after
RETURN a.id AS institutionId, b.id AS cityId, t.kind AS kind, t.since AS since, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
ORDER BY t.key
LIMIT $limit
