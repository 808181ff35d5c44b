// Takes away the relationships that rows of assessments state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Assessment {id: k.key})
MATCH (n)-[r:CITES]->()
DELETE r
