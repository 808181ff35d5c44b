// Every row of feedback.
MATCH (n:Feedback)
RETURN properties(n) AS row
