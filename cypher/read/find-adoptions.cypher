// The rows of adoptions with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Adoption {id: k.key})
RETURN properties(n) AS row
