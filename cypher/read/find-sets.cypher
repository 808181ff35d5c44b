// The rows of sets with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:NodeSet {id: k.key})
RETURN properties(n) AS row
