// Every row of lessons.
MATCH (n:Lesson)
RETURN properties(n) AS row
