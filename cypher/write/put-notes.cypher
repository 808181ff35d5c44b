// Writes rows of notes, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Note {id: r.id})
SET n = r
