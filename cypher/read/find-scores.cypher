// The rows of scores with the keys asked for. $keys: [{anchor, key}]; the anchor is the assessmentId.
UNWIND $keys AS k
MATCH (a:Assessment {id: k.anchor})-[t:SCORED {key: k.key}]->(b)
RETURN a.id AS assessmentId, b.id AS topicId, t.score AS score, t.coverage AS coverage, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
