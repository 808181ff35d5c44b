// Step.storyId as a relationship. $rows: [{from, to}], from being the Step.
UNWIND $rows AS l
MATCH (n:Step {id: l.from})
MATCH (m:Story {id: l.to})
CREATE (n)-[:STEP_OF]->(m)
