// Every row of exchanges.
MATCH (n:Exchange)
RETURN properties(n) AS row
