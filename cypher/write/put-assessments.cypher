// Writes rows of assessments, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Assessment {id: r.id})
SET n = r
