// The rows of practices with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Practice {id: k.key})
RETURN properties(n) AS row
