// Deletes rows of cities with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:City {id: k.key})
DETACH DELETE n
