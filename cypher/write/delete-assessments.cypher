// Deletes rows of assessments with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Assessment {id: k.key})
DETACH DELETE n
