// Takes away the relationships that rows of sets state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:NodeSet {id: k.key})
MATCH (n)-[r:HOLDS|CITES]->()
DELETE r
