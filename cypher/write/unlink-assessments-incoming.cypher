// Takes away the relationships that rows of assessments state themselves, incoming. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Assessment {id: k.key})
MATCH (n)<-[r:ASSESSED]-()
DELETE r
