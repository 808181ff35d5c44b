// The rows of institutions with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Institution {id: k.key})
RETURN properties(n) AS row
