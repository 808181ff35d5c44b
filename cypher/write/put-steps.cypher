// Writes rows of steps, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Step {id: r.id})
SET n = r
