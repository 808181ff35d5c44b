// Takes away the relationships that rows of feedback state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Feedback {id: k.key})
MATCH (n)-[r:SUGGESTED|ABOUT|LED_TO|CITES]->()
DELETE r
