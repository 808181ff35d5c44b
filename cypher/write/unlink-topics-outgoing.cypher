// Takes away the relationships that rows of topics state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Topic {id: k.key})
MATCH (n)-[r:WITHIN|CITES]->()
DELETE r
