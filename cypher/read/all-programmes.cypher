// Every row of programmes.
MATCH (n:Programme)
RETURN properties(n) AS row
