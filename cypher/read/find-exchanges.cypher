// The rows of exchanges with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Exchange {id: k.key})
RETURN properties(n) AS row
