// Deletes rows of exchanges with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Exchange {id: k.key})
DETACH DELETE n
