// Writes rows of topics, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Topic {id: r.id})
SET n = r.cells
