// Ledger entries with their assertions. $ids: list of text.
UNWIND $ids AS id
MATCH (l:Ledger {id: id})
RETURN l.id AS id, l.dataset AS dataset, l.at AS at, l.data AS data
ORDER BY l.id
