// Writes rows of contributions, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Contribution {id: r.id})
SET n = r
