// The rows of steps with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Step {id: k.key})
RETURN properties(n) AS row
