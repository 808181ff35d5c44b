// Creates rows of completions. $rows: [{anchor, other, key, …cells}].
UNWIND $rows AS r
MATCH (a:Person {id: r.anchor})
MATCH (b:Module {id: r.other})
CREATE (a)-[t:COMPLETED {
  key: r.key, date: r.date, certified: r.certified, sourceIds: r.sourceIds, verified: r.verified, datasets: r.datasets
}]->(b)
