// Step.sourceIds as a relationship. $rows: [{from, to}], from being the Step.
UNWIND $rows AS l
MATCH (n:Step {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:CITES]->(m)
