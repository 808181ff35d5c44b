// The rows of cities with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:City {id: k.key})
RETURN properties(n) AS row
