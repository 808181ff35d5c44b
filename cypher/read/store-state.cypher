// Which store this is, and how often it has been written.
MATCH (s:Store {id: 'store'})
RETURN s.storeId AS storeId, s.version AS version, s.format AS format
