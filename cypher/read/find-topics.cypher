// The rows of topics with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Topic {id: k.key})
RETURN properties(n) AS row
