// Takes away the relationships that rows of modules state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Module {id: k.key})
MATCH (n)-[r:ABOUT|REVISES|CITES]->()
DELETE r
