// Every row of contributions.
MATCH (n:Contribution)
RETURN properties(n) AS row
