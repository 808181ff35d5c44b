// The peer of the import benchmark: the embedded engine alone, given the same cities,
// exchanges and participations as plain parameterised batches. Usage: raw-import.mjs GEXF FOLDER
import { readFileSync } from 'node:fs';
import path from 'node:path';
import grafeo from '@grafeo-db/js';

const [gexf = '', folder = ''] = process.argv.slice(2);
const text = readFileSync(gexf, 'utf8');
const attribute = (body, number) => new RegExp(`for="${number}" value="([^"]*)"`).exec(body)?.[1] ?? null;
const cities = [...text.matchAll(/<node id="([^"]*)" label="([^"]*)">([^]*?)<\/node>/g)].map(([, id, name, body]) => ({
  id, name, lon: Number(attribute(body, 1)), lat: Number(attribute(body, 2)), population: Number(attribute(body, 3)), country: attribute(body, 4),
}));
const links = [...text.matchAll(/<edge source="([^"]*)" target="([^"]*)"/g)].map(([, a, b], i) => ({ id: `x${i}`, a, b }));
const database = grafeo.GrafeoDB.create(path.join(folder, 'raw.grafeo'));
for (const label of ['City', 'Exchange']) {
  await database.executeCypher(`CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  await database.executeCypher(`CREATE INDEX ${label}_index IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
}
const transaction = database.beginTransaction();
const batches = async (statement, rows) => {
  for (let at = 0; at < rows.length; at += 1000) await transaction.executeCypher(statement, { rows: rows.slice(at, at + 1000) });
};
await batches('UNWIND $rows AS r MERGE (c:City {id: r.id}) SET c.name = r.name, c.lon = r.lon, c.lat = r.lat, c.population = r.population, c.country = r.country', cities);
await batches('UNWIND $rows AS r MERGE (x:Exchange {id: r.id}) SET x.kind = "twinning"', links);
await batches('UNWIND $rows AS r MATCH (c:City {id: r.a}) MATCH (x:Exchange {id: r.id}) MERGE (c)-[t:TOOK_PART]->(x) SET t.role = "partner"', links);
await batches('UNWIND $rows AS r MATCH (c:City {id: r.b}) MATCH (x:Exchange {id: r.id}) MERGE (c)-[t:TOOK_PART]->(x) SET t.role = "partner"', links);
transaction.commit();
process.stdout.write(`${database.nodeCount()} nodes, ${database.edgeCount()} relationships\n`);
database.close();
