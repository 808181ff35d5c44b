// Takes away the relationships that rows of practices state themselves, incoming. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Practice {id: k.key})
MATCH (n)<-[r:ORIGINATED]-()
DELETE r
