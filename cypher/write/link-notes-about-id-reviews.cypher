// Note.aboutId as a relationship. $rows: [{from, to}], from being the Note.
UNWIND $rows AS l
MATCH (n:Note {id: l.from})
MATCH (m:Review {id: l.to})
CREATE (n)-[:ABOUT]->(m)
