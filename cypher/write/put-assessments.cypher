// Writes rows of assessments, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Assessment {id: r.id})
SET n = r.cells
