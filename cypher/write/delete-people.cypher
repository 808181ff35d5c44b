// Deletes rows of people with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Person {id: k.key})
DETACH DELETE n
