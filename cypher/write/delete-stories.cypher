// Deletes rows of stories with whatever hangs on them. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Story {id: k.key})
DETACH DELETE n
