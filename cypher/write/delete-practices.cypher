// Deletes rows of practices with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Practice {id: k.key})
DETACH DELETE n
