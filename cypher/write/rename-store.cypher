// Gives a restored store a name of its own, so that its versions are never taken for the original's. $storeId: text; $version: whole number.
MATCH (s:Store {id: 'store'})
SET s.storeId = $storeId, s.version = $version, s.networkVersion = $version
