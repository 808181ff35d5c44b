// Institution.cityId as a relationship. $rows: [{from, to}], from being the Institution.
UNWIND $rows AS l
MATCH (n:Institution {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)-[:BASED_IN]->(m)
