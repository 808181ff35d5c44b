// The rows of sources with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Source {id: k.key})
RETURN properties(n) AS row
