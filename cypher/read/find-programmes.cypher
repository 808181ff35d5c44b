// The rows of programmes with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Programme {id: k.key})
RETURN properties(n) AS row
