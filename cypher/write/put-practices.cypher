// Writes rows of practices, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Practice {id: r.id})
SET n = r.cells
