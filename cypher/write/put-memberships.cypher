// Creates rows of memberships. $rows: [{anchor, other, key, …cells}].
UNWIND $rows AS r
MATCH (a:City {id: r.anchor})
MATCH (b:Institution {id: r.other})
CREATE (a)-[t:MEMBER_OF {
  key: r.key, since: r.since, until: r.until, status: r.status, sourceIds: r.sourceIds, verified: r.verified, datasets: r.datasets
}]->(b)
