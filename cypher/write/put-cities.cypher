// Writes rows of cities, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:City {id: r.id})
SET n = r
