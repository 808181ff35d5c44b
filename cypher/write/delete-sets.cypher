// Deletes rows of sets with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:NodeSet {id: k.key})
DETACH DELETE n
