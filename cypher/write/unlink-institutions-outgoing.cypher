// Takes away the relationships that rows of institutions state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Institution {id: k.key})
MATCH (n)-[r:BASED_IN|EXPERT_IN|CITES]->()
DELETE r
