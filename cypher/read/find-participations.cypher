// The rows of participations with the keys asked for. $keys: [{anchor, key}]; the anchor is the exchangeId.
UNWIND $keys AS k
MATCH (a:Exchange {id: k.anchor})<-[t:TOOK_PART {key: k.key}]-(b)
RETURN a.id AS exchangeId, b.id AS participantId, t.participantType AS participantType, t.role AS role, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
