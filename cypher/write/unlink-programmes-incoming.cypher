// Takes away the relationships that rows of programmes state themselves, incoming. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Programme {id: k.key})
MATCH (n)<-[r:LEADS|PARTNERS]-()
DELETE r
