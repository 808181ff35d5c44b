// Writes rows of modules, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Module {id: r.id})
SET n = r
