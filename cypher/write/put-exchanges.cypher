// Writes rows of exchanges, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Exchange {id: r.id})
SET n = r
