// Deletes rows of notes with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Note {id: k.key})
DETACH DELETE n
