// Creates rows of scores. $rows: [{anchor, other, key, …cells}].
UNWIND $rows AS r
MATCH (a:Assessment {id: r.anchor})
MATCH (b:Topic {id: r.other})
CREATE (a)-[t:SCORED {
  key: r.key, score: r.score, coverage: r.coverage, sourceIds: r.sourceIds, verified: r.verified, datasets: r.datasets
}]->(b)
