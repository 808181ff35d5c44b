// Exchange.hostCityId as a relationship. $rows: [{from, to}], from being the Exchange.
UNWIND $rows AS l
MATCH (n:Exchange {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)-[:HELD_IN]->(m)
