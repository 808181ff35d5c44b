// Writes rows of lessons, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Lesson {id: r.id})
SET n = r.cells
