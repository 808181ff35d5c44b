// The rows of feedback with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Feedback {id: k.key})
RETURN properties(n) AS row
