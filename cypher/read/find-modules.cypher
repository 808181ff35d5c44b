// The rows of modules with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Module {id: k.key})
RETURN properties(n) AS row
