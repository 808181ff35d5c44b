// Takes away the relationships that rows of people state themselves, outgoing. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Person {id: k.key})
MATCH (n)-[r:WORKS_AT|CITES]->()
WHERE r.key IS NULL
DELETE r
