// Writes rows of adoptions, whole. $rows: the cells of each, with its id and datasets.
UNWIND $rows AS r
MERGE (n:Adoption {id: r.id})
SET n = r
