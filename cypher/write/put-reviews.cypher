// Writes rows of reviews, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Review {id: r.id})
SET n = r.cells
