// Every row of institutions.
MATCH (n:Institution)
RETURN properties(n) AS row
