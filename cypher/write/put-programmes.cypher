// Writes rows of programmes, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Programme {id: r.id})
SET n = r
