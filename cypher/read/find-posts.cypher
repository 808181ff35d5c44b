// The rows of posts with the keys asked for. $keys: [{anchor, key}]; the anchor is the personId.
UNWIND $keys AS k
MATCH (a:Person {id: k.anchor})-[t:WORKS_AT {key: k.key}]->(b)
RETURN a.id AS personId, b.id AS placeId, head(labels(b)) AS label, t.role AS role, t.from AS from, t.to AS to, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
