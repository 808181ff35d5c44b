// Deletes rows of programmes with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Programme {id: k.key})
DETACH DELETE n
