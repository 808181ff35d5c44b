// Creates rows of memberships. $rows: [{anchor, other, cells}]; cells hold the row's key as well.
UNWIND $rows AS r
MATCH (a:City {id: r.anchor})
MATCH (b:Institution {id: r.other})
CREATE (a)-[t:MEMBER_OF]->(b)
SET t = r.cells
