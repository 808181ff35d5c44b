// Writes rows of institutions, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Institution {id: r.id})
SET n = r
