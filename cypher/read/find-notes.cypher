// The rows of notes with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Note {id: k.key})
RETURN properties(n) AS row
