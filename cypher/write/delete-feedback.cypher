// Deletes rows of feedback with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Feedback {id: k.key})
DETACH DELETE n
