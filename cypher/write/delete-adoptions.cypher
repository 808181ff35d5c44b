// Deletes rows of adoptions with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Adoption {id: k.key})
DETACH DELETE n
