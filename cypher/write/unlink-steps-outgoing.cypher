// Takes away the relationships that rows of steps state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Step {id: k.key})
MATCH (n)-[r:STEP_OF|CITES]->()
DELETE r
