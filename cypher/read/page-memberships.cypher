// One page of memberships in key order, after a key. $after, $anchor (the cityId in it): text; $limit: whole number.
MATCH (a:City)-[t:MEMBER_OF]->(b)
WHERE a.id >= $anchor AND t.key > $after
RETURN a.id AS cityId, b.id AS institutionId, t.since AS since, t.until AS until, t.status AS status, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
ORDER BY t.key
LIMIT $limit
