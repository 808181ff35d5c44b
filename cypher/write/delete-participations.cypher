// Deletes rows of participations. $keys: [{anchor, key}]; the anchor is the exchangeId.
UNWIND $keys AS k
MATCH (a:Exchange {id: k.anchor})<-[t:TOOK_PART {key: k.key}]-()
DELETE t
