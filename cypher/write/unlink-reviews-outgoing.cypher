// Takes away the relationships that rows of reviews state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Review {id: k.key})
MATCH (n)-[r:ABOUT|CITES]->()
DELETE r
