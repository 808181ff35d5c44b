// One page of notes in key order, after a key. $after, $anchor: text; $limit: whole number.
MATCH (n:Note)
WHERE n.id > $after AND n.id >= $anchor
RETURN properties(n) AS row
ORDER BY n.id
LIMIT $limit
