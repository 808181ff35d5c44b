// Deletes rows of institutions with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Institution {id: k.key})
DETACH DELETE n
