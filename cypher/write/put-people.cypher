// Writes rows of people, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Person {id: r.id})
SET n = r
