// Writes rows of modules, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Module {id: r.id})
SET n = r.cells
