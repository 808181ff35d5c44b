// Module.publisherId as a relationship. $rows: [{from, to}], from being the Module.
UNWIND $rows AS l
MATCH (n:Module {id: l.from})
MATCH (m:Institution {id: l.to})
CREATE (n)<-[:PUBLISHED]-(m)
