// Writes rows of institutions, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Institution {id: r.id})
SET n = r.cells
