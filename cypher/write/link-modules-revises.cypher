// Module.revises as a relationship. $rows: [{from, to}], from being the Module.
UNWIND $rows AS l
MATCH (n:Module {id: l.from})
MATCH (m:Module {id: l.to})
CREATE (n)-[:REVISES]->(m)
