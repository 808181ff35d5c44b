// Takes away the relationships that rows of contributions state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Contribution {id: k.key})
MATCH (n)-[r:TO|CITES]->()
DELETE r
