// Creates rows of participations (cities). $rows: [{anchor, other, key, …cells}].
UNWIND $rows AS r
MATCH (a:Exchange {id: r.anchor})
MATCH (b:City {id: r.other})
CREATE (a)<-[t:TOOK_PART {
  key: r.key, participantType: r.participantType, role: r.role, sourceIds: r.sourceIds, verified: r.verified, datasets: r.datasets
}]-(b)
