// Takes away the relationships that rows of cities state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:City {id: k.key})
MATCH (n)-[r:FACES|CITES]->()
DELETE r
