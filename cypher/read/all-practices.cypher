// Every row of practices.
MATCH (n:Practice)
RETURN properties(n) AS row
