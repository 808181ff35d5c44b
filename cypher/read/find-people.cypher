// The rows of people with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Person {id: k.key})
RETURN properties(n) AS row
