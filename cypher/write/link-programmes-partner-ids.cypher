// Programme.partnerIds as a relationship. $rows: [{from, to}], from being the Programme.
UNWIND $rows AS l
MATCH (n:Programme {id: l.from})
MATCH (m:Institution {id: l.to})
CREATE (n)<-[:PARTNERS]-(m)
