// Writes rows of reviews, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Review {id: r.id})
SET n = r
