// Counts the write; whoever runs this first makes every other writer wait until the transaction ends.
MATCH (s:Store {id: 'store'})
SET s.version = s.version + 1
RETURN s.storeId AS storeId, s.version AS version
