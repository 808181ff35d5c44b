// The rows of completions with the keys asked for. $keys: [{anchor, key}]; the anchor is the personId.
UNWIND $keys AS k
MATCH (a:Person {id: k.anchor})-[t:COMPLETED {key: k.key}]->(b)
RETURN a.id AS personId, b.id AS moduleId, t.date AS date, t.certified AS certified, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
