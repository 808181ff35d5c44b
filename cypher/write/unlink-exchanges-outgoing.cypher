// Takes away the relationships that rows of exchanges state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Exchange {id: k.key})
MATCH (n)-[r:HELD_IN|PART_OF|ABOUT|PRODUCED|CITES]->()
DELETE r
