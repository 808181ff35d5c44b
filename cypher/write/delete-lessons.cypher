// Deletes rows of lessons with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Lesson {id: k.key})
DETACH DELETE n
