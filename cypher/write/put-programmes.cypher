// Writes rows of programmes, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Programme {id: r.id})
SET n = r.cells
