// Creates rows of supports. $rows: [{anchor, other, key, …cells}].
UNWIND $rows AS r
MATCH (a:Institution {id: r.anchor})
MATCH (b:City {id: r.other})
CREATE (a)-[t:SUPPORTS {
  key: r.key, kind: r.kind, since: r.since, sourceIds: r.sourceIds, verified: r.verified, datasets: r.datasets
}]->(b)
