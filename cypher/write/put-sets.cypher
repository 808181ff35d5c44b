// Writes rows of sets, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:NodeSet {id: r.id})
SET n = r
