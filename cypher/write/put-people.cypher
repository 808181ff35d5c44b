// Writes rows of people, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Person {id: r.id})
SET n = r.cells
