// Takes away the relationships that rows of notes state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Note {id: k.key})
MATCH (n)-[r:ABOUT|CITES]->()
DELETE r
