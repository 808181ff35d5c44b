// One page of scores in key order, after a key. $after, $anchor (the assessmentId in it): text; $limit: whole number.
MATCH (a:Assessment)-[t:SCORED]->(b)
WHERE a.id >= $anchor AND t.key > $after
RETURN a.id AS assessmentId, b.id AS topicId, t.score AS score, t.coverage AS coverage, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
ORDER BY t.key
LIMIT $limit
