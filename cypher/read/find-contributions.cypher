// The rows of contributions with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Contribution {id: k.key})
RETURN properties(n) AS row
