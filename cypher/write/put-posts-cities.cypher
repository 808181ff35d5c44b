// Creates rows of posts (cities). $rows: [{anchor, other, cells}]; cells hold the row's key as well.
UNWIND $rows AS r
MATCH (a:Person {id: r.anchor})
MATCH (b:City {id: r.other})
CREATE (a)-[t:WORKS_AT]->(b)
SET t = r.cells
