// Takes away the relationships that rows of practices state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Practice {id: k.key})
MATCH (n)-[r:ABOUT|ADDRESSES|ADAPTED_FROM|CITES]->()
DELETE r
