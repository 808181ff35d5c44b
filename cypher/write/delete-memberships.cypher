// Deletes rows of memberships. $keys: [{anchor, key}]; the anchor is the cityId.
UNWIND $keys AS k
MATCH (a:City {id: k.anchor})-[t:MEMBER_OF {key: k.key}]->()
DELETE t
