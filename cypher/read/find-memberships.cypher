// The rows of memberships with the keys asked for. $keys: [{anchor, key}]; the anchor is the cityId.
UNWIND $keys AS k
MATCH (a:City {id: k.anchor})-[t:MEMBER_OF {key: k.key}]->(b)
RETURN a.id AS cityId, b.id AS institutionId, t.since AS since, t.until AS until, t.status AS status, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
