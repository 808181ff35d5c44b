// Which store this is, how often it has been written, and which write touched the network last.
MATCH (s:Store {id: 'store'})
RETURN s.storeId AS storeId, s.version AS version, coalesce(s.networkVersion, s.version) AS networkVersion, s.format AS format
