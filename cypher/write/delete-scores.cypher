// Deletes rows of scores. $keys: [{anchor, key}]; the anchor is the assessmentId.
UNWIND $keys AS k
MATCH (a:Assessment {id: k.anchor})-[t:SCORED {key: k.key}]->()
DELETE t
