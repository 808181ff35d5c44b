// Writes rows of adoptions, whole. $rows: [{id, cells}]; cells hold the id as well.
UNWIND $rows AS r
MERGE (n:Adoption {id: r.id})
SET n = r.cells
