// What hangs on rows of notes: relationships both ways, and rows kept on relationships by their key. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Note {id: k.key})-[r]->(m)
RETURN k.key AS id, true AS outgoing, type(r) AS type, head(labels(m)) AS label, m.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (n:Note {id: k.key})<-[r]-(m)
RETURN k.key AS id, false AS outgoing, type(r) AS type, head(labels(m)) AS label, m.id AS otherId, r.key AS rowKey
