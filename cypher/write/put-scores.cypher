// Creates rows of scores. $rows: [{anchor, other, cells}]; cells hold the row's key as well.
UNWIND $rows AS r
MATCH (a:Assessment {id: r.anchor})
MATCH (b:Topic {id: r.other})
CREATE (a)-[t:SCORED]->(b)
SET t = r.cells
