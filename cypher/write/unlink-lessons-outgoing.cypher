// Takes away the relationships that rows of lessons state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Lesson {id: k.key})
MATCH (n)-[r:ABOUT|CITES]->()
DELETE r
