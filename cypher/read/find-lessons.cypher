// The rows of lessons with the keys asked for. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Lesson {id: k.key})
RETURN properties(n) AS row
