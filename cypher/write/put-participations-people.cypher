// Creates rows of participations (people). $rows: [{anchor, other, cells}]; cells hold the row's key as well.
UNWIND $rows AS r
MATCH (a:Exchange {id: r.anchor})
MATCH (b:Person {id: r.other})
CREATE (a)<-[t:TOOK_PART]-(b)
SET t = r.cells
