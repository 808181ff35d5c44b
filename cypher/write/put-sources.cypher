// Writes rows of sources, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Source {id: r.id})
SET n = r.cells
