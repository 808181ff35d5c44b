// One page of steps in key order, after a key. $after, $anchor: text; $limit: whole number.
MATCH (n:Step)
WHERE n.id > $after AND n.id >= $anchor
RETURN properties(n) AS row
ORDER BY n.id
LIMIT $limit
