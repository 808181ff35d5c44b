// The rows of assessments with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Assessment {id: k.key})
RETURN properties(n) AS row
