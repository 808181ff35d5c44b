// Every row of stories.
MATCH (n:Story)
RETURN properties(n) AS row
