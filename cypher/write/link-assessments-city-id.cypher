// Assessment.cityId as a relationship. $rows: [{from, to}], from being the Assessment.
UNWIND $rows AS l
MATCH (n:Assessment {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)<-[:ASSESSED]-(m)
