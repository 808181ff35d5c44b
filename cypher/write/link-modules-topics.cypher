// Module.topics as a relationship. $rows: [{from, to}], from being the Module.
UNWIND $rows AS l
MATCH (n:Module {id: l.from})
MATCH (m:Topic {id: l.to})
CREATE (n)-[:ABOUT]->(m)
