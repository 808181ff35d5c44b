// Deletes rows of steps with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Step {id: k.key})
DETACH DELETE n
