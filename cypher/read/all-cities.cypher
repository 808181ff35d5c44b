// Every row of cities.
MATCH (n:City)
RETURN properties(n) AS row
