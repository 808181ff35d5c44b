// Takes the assertions of a dataset out of the ledger. $dataset: text.
MATCH (l:Ledger)
WHERE l.dataset = $dataset
DELETE l
