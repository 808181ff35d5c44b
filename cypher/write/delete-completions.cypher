// Deletes rows of completions. $keys: [{anchor, key}]; the anchor is the personId.
UNWIND $keys AS k
MATCH (a:Person {id: k.anchor})-[t:COMPLETED {key: k.key}]->()
DELETE t
