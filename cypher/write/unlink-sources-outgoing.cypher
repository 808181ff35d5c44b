// Takes away the relationships that rows of sources state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Source {id: k.key})
MATCH (n)-[r:CITES]->()
DELETE r
