// Every relationship that is not a row of its own.
MATCH (a)-[r]->(b)
WHERE r.key IS NULL
RETURN type(r) AS type, head(labels(a)) AS fromLabel, a.id AS fromId, head(labels(b)) AS toLabel, b.id AS toId
