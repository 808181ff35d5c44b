// Contribution.contributorId as a relationship. $rows: [{from, to}], from being the Contribution.
UNWIND $rows AS l
MATCH (n:Contribution {id: l.from})
MATCH (m:City {id: l.to})
CREATE (n)<-[:CONTRIBUTED]-(m)
