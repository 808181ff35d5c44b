// Every row of adoptions.
MATCH (n:Adoption)
RETURN properties(n) AS row
