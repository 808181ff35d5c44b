// Every row of completions, which are relationships.
MATCH (a:Person)-[t:COMPLETED]->(b)
RETURN a.id AS personId, b.id AS moduleId, t.date AS date, t.certified AS certified, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
