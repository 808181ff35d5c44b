// Takes away the relationships that rows of contributions state themselves, incoming. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Contribution {id: k.key})
MATCH (n)<-[r:CONTRIBUTED]-()
DELETE r
