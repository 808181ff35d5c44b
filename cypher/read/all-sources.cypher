// Every row of sources.
MATCH (n:Source)
RETURN properties(n) AS row
