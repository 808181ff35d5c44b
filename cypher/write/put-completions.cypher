// Creates rows of completions. $rows: [{anchor, other, cells}]; cells hold the row's key as well.
UNWIND $rows AS r
MATCH (a:Person {id: r.anchor})
MATCH (b:Module {id: r.other})
CREATE (a)-[t:COMPLETED]->(b)
SET t = r.cells
