// Practice.originCityId as a relationship. $rows: [{from, to, cells}], from being the Practice.
UNWIND $rows AS l
MATCH (n:Practice {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)<-[r:ORIGINATED]-(m)
SET r = l.cells
