// Every row of people.
MATCH (n:Person)
RETURN properties(n) AS row
