// Takes away the relationships that rows of modules state themselves, incoming. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Module {id: k.key})
MATCH (n)<-[r:PUBLISHED|INFORMED]-()
DELETE r
