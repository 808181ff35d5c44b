// Deletes rows of supports. $keys: [{anchor, key}]; the anchor is the institutionId.
UNWIND $keys AS k
MATCH (a:Institution {id: k.anchor})-[t:SUPPORTS {key: k.key}]->()
DELETE t
