// Every row of steps.
MATCH (n:Step)
RETURN properties(n) AS row
