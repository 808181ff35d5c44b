// Module.sourceIds as a relationship. $rows: [{from, to}], from being the Module.
UNWIND $rows AS l
MATCH (n:Module {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
