// The rows of supports with the keys asked for. $keys: [{anchor, key}]; the anchor is the institutionId.
UNWIND $keys AS k
MATCH (a:Institution {id: k.anchor})-[t:SUPPORTS {key: k.key}]->(b)
RETURN a.id AS institutionId, b.id AS cityId, t.kind AS kind, t.since AS since, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
