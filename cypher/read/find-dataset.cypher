// One dataset. $id: text.
MATCH (d:Dataset {id: $id})
RETURN properties(d) AS dataset
