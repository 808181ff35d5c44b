// Writes rows of lessons, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Lesson {id: r.id})
SET n = r
