// Deletes rows of posts. $keys: [{anchor, key}]; the anchor is the personId.
UNWIND $keys AS k
MATCH (a:Person {id: k.anchor})-[t:WORKS_AT {key: k.key}]->()
DELETE t
