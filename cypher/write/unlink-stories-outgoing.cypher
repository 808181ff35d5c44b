// Takes away the relationships that rows of stories state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Story {id: k.key})
MATCH (n)-[r:CITES]->()
DELETE r
