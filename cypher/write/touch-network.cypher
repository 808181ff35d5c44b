// Says that this write, counted already, touched a table the network is made from.
MATCH (s:Store {id: 'store'})
SET s.networkVersion = s.version
