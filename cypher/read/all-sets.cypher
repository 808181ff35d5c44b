// Every row of sets.
MATCH (n:NodeSet)
RETURN properties(n) AS row
