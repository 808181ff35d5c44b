// Every row of topics.
MATCH (n:Topic)
RETURN properties(n) AS row
