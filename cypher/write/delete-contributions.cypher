// Deletes rows of contributions with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Contribution {id: k.key})
DETACH DELETE n
