// Deletes rows of modules with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Module {id: k.key})
DETACH DELETE n
