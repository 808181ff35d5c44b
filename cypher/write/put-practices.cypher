// Writes rows of practices, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Practice {id: r.id})
SET n = r
