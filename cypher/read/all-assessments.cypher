// Every row of assessments.
MATCH (n:Assessment)
RETURN properties(n) AS row
