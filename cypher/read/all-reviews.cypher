// Every row of reviews.
MATCH (n:Review)
RETURN properties(n) AS row
