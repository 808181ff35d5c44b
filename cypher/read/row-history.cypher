// Hand edits of one row, oldest first. $row: table and key.
MATCH (l:Ledger {row: $row})
RETURN l.id AS id, l.at AS at, l.actor AS actor, l.action AS action, l.before AS before, l.after AS after
ORDER BY l.id
