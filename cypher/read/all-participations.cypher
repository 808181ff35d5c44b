// Every row of participations, which are relationships.
MATCH (a:Exchange)<-[t:TOOK_PART]-(b)
RETURN a.id AS exchangeId, b.id AS participantId, t.participantType AS participantType, t.role AS role, t.sourceIds AS sourceIds, t.verified AS verified, t.datasets AS datasets
