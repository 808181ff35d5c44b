// Every row of modules.
MATCH (n:Module)
RETURN properties(n) AS row
