// The rows of stories with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Story {id: k.key})
RETURN properties(n) AS row
