// Creates rows of posts (institutions). $rows: [{anchor, other, key, …cells}].
UNWIND $rows AS r
MATCH (a:Person {id: r.anchor})
MATCH (b:Institution {id: r.other})
CREATE (a)-[t:WORKS_AT {
  key: r.key, role: r.role, from: r.from, to: r.to, sourceIds: r.sourceIds, verified: r.verified, datasets: r.datasets
}]->(b)
