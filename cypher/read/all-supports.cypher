// Every row of supports, which are relationships.
MATCH (a:Institution)-[t:SUPPORTS]->(b)
RETURN a.id AS institutionId, b.id AS cityId, t.kind AS kind, t.since AS since, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
