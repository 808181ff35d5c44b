// Note.aboutId as a relationship. $rows: [{from, to}], from being the Note.
UNWIND $rows AS l
MATCH (n:Note {id: l.from})
MATCH (m:Source {id: l.to})
CREATE (n)-[:ABOUT]->(m)
