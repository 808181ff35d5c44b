// Deletes rows of reviews with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Review {id: k.key})
DETACH DELETE n
