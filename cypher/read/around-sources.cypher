// What hangs on rows of sources: relationships both ways, and rows kept on relationships by their key. $keys: [{anchor, key}].
UNWIND $keys AS k
MATCH (n:Source {id: k.key})-[r]->(m)
RETURN k.key AS id, true AS outgoing, type(r) AS type, head(labels(m)) AS label, m.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (n:Source {id: k.key})<-[r]-(m)
RETURN k.key AS id, false AS outgoing, type(r) AS type, head(labels(m)) AS label, m.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (a:Exchange)<-[r:TOOK_PART]-()
WHERE k.key IN coalesce(r.sourceIds, [])
RETURN k.key AS id, false AS outgoing, type(r) AS type, 'Exchange' AS label, a.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (a:Person)-[r:WORKS_AT]->()
WHERE k.key IN coalesce(r.sourceIds, [])
RETURN k.key AS id, false AS outgoing, type(r) AS type, 'Person' AS label, a.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (a:City)-[r:MEMBER_OF]->()
WHERE k.key IN coalesce(r.sourceIds, [])
RETURN k.key AS id, false AS outgoing, type(r) AS type, 'City' AS label, a.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (a:Institution)-[r:SUPPORTS]->()
WHERE k.key IN coalesce(r.sourceIds, [])
RETURN k.key AS id, false AS outgoing, type(r) AS type, 'Institution' AS label, a.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (a:Assessment)-[r:SCORED]->()
WHERE k.key IN coalesce(r.sourceIds, [])
RETURN k.key AS id, false AS outgoing, type(r) AS type, 'Assessment' AS label, a.id AS otherId, r.key AS rowKey
UNION ALL
UNWIND $keys AS k
MATCH (a:Person)-[r:COMPLETED]->()
WHERE k.key IN coalesce(r.sourceIds, [])
RETURN k.key AS id, false AS outgoing, type(r) AS type, 'Person' AS label, a.id AS otherId, r.key AS rowKey
