// Creates rows of supports. $rows: [{anchor, other, cells}]; cells hold the row's key as well.
UNWIND $rows AS r
MATCH (a:Institution {id: r.anchor})
MATCH (b:City {id: r.other})
CREATE (a)-[t:SUPPORTS]->(b)
SET t = r.cells
