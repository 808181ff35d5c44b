// Appends to the ledger. $entries: maps with an id that sorts in order.
UNWIND $entries AS e
MERGE (l:Ledger {id: e.id})
SET l = e
