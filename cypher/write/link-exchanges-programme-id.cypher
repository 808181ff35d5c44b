// Exchange.programmeId as a relationship. $rows: [{from, to}], from being the Exchange.
UNWIND $rows AS l
MATCH (n:Exchange {id: l.from})
MATCH (m:Programme {id: l.to})
CREATE (n)-[:PART_OF]->(m)
