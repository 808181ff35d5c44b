// Ledger entries with everything in them, for a copy. $ids: list of text.
UNWIND $ids AS id
MATCH (l:Ledger {id: id})
RETURN properties(l) AS entry
ORDER BY l.id
