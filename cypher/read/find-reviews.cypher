// The rows of reviews with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Review {id: k.key})
RETURN properties(n) AS row
