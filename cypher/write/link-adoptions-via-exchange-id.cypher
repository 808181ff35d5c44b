// Adoption.viaExchangeId as a relationship. $rows: [{from, to}], from being the Adoption.
UNWIND $rows AS l
MATCH (n:Adoption {id: l.from})
MATCH (m:Exchange {id: l.to})
CREATE (n)-[:THROUGH]->(m)
