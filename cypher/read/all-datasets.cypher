// The datasets in the order they came.
MATCH (d:Dataset)
RETURN properties(d) AS dataset
ORDER BY d.importedAt, d.id
