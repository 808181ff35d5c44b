// Writes rows of cities, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:City {id: r.id})
SET n = r.cells
