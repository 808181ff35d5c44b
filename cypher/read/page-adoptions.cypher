// One page of adoptions in key order, after a key. $after, $anchor: text; $limit: whole number.
MATCH (n:Adoption)
WHERE n.id > $after AND n.id >= $anchor
RETURN properties(n) AS row
ORDER BY n.id
LIMIT $limit
