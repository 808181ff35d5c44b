// One page of participations in key order, after a key. $after, $anchor (the exchangeId in it): text; $limit: whole number.
MATCH (a:Exchange)<-[t:TOOK_PART]-(b)
WHERE a.id >= $anchor AND t.key > $after
RETURN a.id AS exchangeId, b.id AS participantId, t.participantType AS participantType, t.role AS role, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
ORDER BY t.key
LIMIT $limit
