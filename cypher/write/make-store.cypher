// Names the store when it is new. $storeId: text; $format: whole number.
MERGE (s:Store {id: 'store'})
ON CREATE SET s.storeId = $storeId, s.version = 0, s.networkVersion = 0, s.format = $format
