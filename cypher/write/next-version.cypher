// Counts the write; whoever runs this first makes every other writer wait until the transaction ends.
// A store of before there were network versions keeps the version it had as its first.
MATCH (s:Store {id: 'store'})
SET s.version = s.version + 1
SET s.networkVersion = coalesce(s.networkVersion, s.version - 1)
RETURN s.storeId AS storeId, s.version AS version
