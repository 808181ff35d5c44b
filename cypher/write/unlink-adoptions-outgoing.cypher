// Takes away the relationships that rows of adoptions state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Adoption {id: k.key})
MATCH (n)-[r:OF|LEARNED_FROM|THROUGH|CITES]->()
DELETE r
