// Every row of notes.
MATCH (n:Note)
RETURN properties(n) AS row
