// The ledger's entries in order, without their assertions.
MATCH (l:Ledger)
RETURN l.id AS id, l.dataset AS dataset
ORDER BY l.id
