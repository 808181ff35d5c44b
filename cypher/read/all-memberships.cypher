// Every row of memberships, which are relationships.
MATCH (a:City)-[t:MEMBER_OF]->(b)
RETURN a.id AS cityId, b.id AS institutionId, t.since AS since, t.until AS until, t.status AS status, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
