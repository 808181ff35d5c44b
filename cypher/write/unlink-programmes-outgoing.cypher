// Takes away the relationships that rows of programmes state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Programme {id: k.key})
MATCH (n)-[r:CITES]->()
DELETE r
