// Writes rows of exchanges, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Exchange {id: r.id})
SET n = r.cells
