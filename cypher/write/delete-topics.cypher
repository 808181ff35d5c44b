// Deletes rows of topics with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Topic {id: k.key})
DETACH DELETE n
