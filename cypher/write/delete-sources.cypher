// Deletes rows of sources with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Source {id: k.key})
DETACH DELETE n
