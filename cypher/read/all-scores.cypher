// Every row of scores, which are relationships.
MATCH (a:Assessment)-[t:SCORED]->(b)
RETURN a.id AS assessmentId, b.id AS topicId, t.score AS score, t.coverage AS coverage, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
