// Takes away the relationships that rows of adoptions state themselves, incoming. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Adoption {id: k.key})
MATCH (n)<-[r:MADE]-()
DELETE r
