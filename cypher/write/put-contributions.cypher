// Writes rows of contributions, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Contribution {id: r.id})
SET n = r.cells
