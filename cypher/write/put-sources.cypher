// Writes rows of sources, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Source {id: r.id})
SET n = r
