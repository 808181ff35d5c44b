// Takes away the relationships that rows of feedback state themselves, incoming. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Feedback {id: k.key})
MATCH (n)<-[r:SOUGHT]-()
DELETE r
