// Writes rows of topics, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Topic {id: r.id})
SET n = r
