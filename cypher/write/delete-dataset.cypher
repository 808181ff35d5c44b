// Forgets a dataset. $id: text.
MATCH (d:Dataset {id: $id})
DELETE d
