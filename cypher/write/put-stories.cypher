// Writes rows of stories, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Story {id: r.id})
SET n = r
