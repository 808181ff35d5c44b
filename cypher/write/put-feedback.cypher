// Writes rows of feedback, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Feedback {id: r.id})
SET n = r
