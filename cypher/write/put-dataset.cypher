// Notes a dataset. $dataset: map with id.
MERGE (d:Dataset {id: $dataset.id})
SET d = $dataset
