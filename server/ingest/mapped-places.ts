/**
 * Mapped cities without ids: each is looked up in the gazetteer. A place that fits gets its
 * coordinates and GeoNames id, with the confidence said; several that fit are a question.
 */
import { matchCountry } from '../geo/countries.ts';
import type { MappingEntry } from '../model/mapping.ts';
import type { PlaceQuestion } from '../model/report.ts';
import { trimCell } from './cells.ts';
import { countryFromPlace } from './country-from-place.ts';
import { Gazetteer, type PlaceAnswer, type PlaceCandidate } from './places.ts';
import type { Problems } from './problems.ts';
import { batchesOf, CellRefusal, type BoundColumn, type BoundTable, type RawRow } from './raw-table.ts';
import { shortId, slug } from './slug.ts';

/** Cities that have a GeoNames id already, and every city id taken: `geonamesId → id`. */
export type KnownPlaces = () => Promise<{ readonly byGeonamesId: Map<string, string>; readonly ids: Set<string> }>;

/** Below this a lone candidate is asked about as well: it fits by its name only. */
const SURE = 0.75;

/** `name` is how the place was written first; blank for a city the store has, which keeps its own. */
interface Found { readonly id: string; readonly name: string; readonly place: PlaceCandidate | undefined }

export async function withPlaces(bound: BoundTable, entry: MappingEntry, problems: Problems, questions: PlaceQuestion[], known: KnownPlaces): Promise<BoundTable> {
  const finder = new PlaceFinder(bound, entry, problems, questions, await known(), await Gazetteer.load());
  const rows: RawRow[] = [];
  const found: Found[] = [];
  for await (const batch of bound.rows) {
    for (const row of batch) {
      const place = finder.find(row);
      if (!place) continue;
      rows.push(row);
      found.push(place);
    }
  }
  const byRow = new Map(rows.map((row, index) => [row, found[index] as Found]));
  const place = (row: RawRow): PlaceCandidate | undefined => byRow.get(row)?.place;
  const filled = (target: string, fill: (candidate: PlaceCandidate) => string): BoundColumn => {
    const own = bound.columns.find((column) => column.target === target);
    return { target, shown: own?.shown ?? target, read: (row) => {
      const written = own?.read(row) ?? '';
      if (written !== '') return written;
      const candidate = place(row);
      return candidate ? fill(candidate) : '';
    } };
  };
  const added = [filled('lat', (one) => String(one.lat)), filled('lon', (one) => String(one.lon)), filled('geonamesId', (one) => one.geonamesId), filled('country', (one) => one.country)];
  const kept = bound.columns.filter((column) => !added.some((one) => one.target === column.target));
  return {
    ...bound,
    columns: [
      { target: 'id', shown: 'id', read: (row) => byRow.get(row)?.id ?? '' },
      ...kept.map((column) => (column.target === 'name' ? { ...column, read: (row: RawRow) => byRow.get(row)?.name ?? '' } : column)),
      ...added,
    ],
    rows: batchesOf(rows),
  };
}

/** Mapped cities with ids and coordinates: a country that is none is looked up by name and place. */
export function withCountries(bound: BoundTable, problems: Problems): BoundTable {
  const of = (target: string): BoundColumn | undefined => bound.columns.find((column) => column.target === target);
  const [country, name, lat, lon] = [of('country'), of('name'), of('lat'), of('lon')];
  if (!country || !name || !lat || !lon || country.constant) return bound;
  const text = (column: BoundColumn, row: RawRow): string => {
    const read = column.read(row);
    return typeof read === 'string' ? trimCell(read) : '';
  };
  const found = new WeakMap<RawRow, string>();
  return {
    ...bound,
    columns: bound.columns.map((column) => (column === country ? { ...column, read: (row: RawRow) => found.get(row) ?? column.read(row) } : column)),
    rows: (async function* () {
      for await (const batch of bound.rows) {
        for (const row of batch) {
          const written = text(country, row);
          if (matchCountry(written).code !== undefined) continue;
          const read = await countryFromPlace({ at: bound.at, line: row.line, column: country.shown, written, name: text(name, row), lat: text(lat, row), lon: text(lon, row) }, problems);
          if (read !== written) found.set(row, read);
        }
        yield batch;
      }
    })(),
  };
}

class PlaceFinder {
  readonly #names = new Map<string, string>();
  readonly #answers = new Map<string, Found | undefined>();
  readonly #table: BoundTable;
  readonly #entry: MappingEntry;
  readonly #problems: Problems;
  readonly #questions: PlaceQuestion[];
  readonly #known: Awaited<ReturnType<KnownPlaces>>;
  readonly #gazetteer: Gazetteer;

  constructor(table: BoundTable, entry: MappingEntry, problems: Problems, questions: PlaceQuestion[], known: Awaited<ReturnType<KnownPlaces>>, gazetteer: Gazetteer) {
    this.#table = table;
    this.#entry = entry;
    this.#problems = problems;
    this.#questions = questions;
    this.#known = known;
    this.#gazetteer = gazetteer;
  }

  #text(row: RawRow, target: string): string {
    const text = this.#table.columns.find((column) => column.target === target)?.read(row) ?? '';
    return text instanceof CellRefusal ? '' : trimCell(text).normalize('NFC');
  }

  #number(row: RawRow, target: string): number | undefined {
    const text = this.#text(row, target);
    const value = Number(text);
    return text === '' || !Number.isFinite(value) ? undefined : value;
  }

  /** Undefined for a row without a name, and where somebody must say which place is meant. */
  find(row: RawRow): Found | undefined {
    const name = this.#text(row, 'name');
    if (name === '') return undefined;
    const written = this.#text(row, 'country');
    const country = written === '' ? undefined : matchCountry(written).code;
    const lat = this.#number(row, 'lat');
    const lon = this.#number(row, 'lon');
    const key = JSON.stringify([name, country ?? written, lat, lon]);
    if (!this.#answers.has(key)) this.#answers.set(key, this.#look(row, name, written, country, lat, lon));
    return this.#answers.get(key);
  }

  #look(row: RawRow, name: string, written: string, country: string | undefined, lat: number | undefined, lon: number | undefined): Found | undefined {
    const { places } = this.#entry;
    const answerKey = [`${name}|${country ?? ''}`, `${name}|${written}`].find((one) => places && Object.hasOwn(places, one));
    if (answerKey !== undefined && places) {
      const geonamesId = places[answerKey];
      if (geonamesId === null || geonamesId === undefined) return this.#without(name, country ?? written);
      const place = this.#gazetteer.byId(geonamesId);
      if (place) return this.#with(name, place);
      this.#say(row, name, 'error', 'unknown-place', `The mapping answers "${answerKey}" with the GeoNames id ${geonamesId}, which the gazetteer does not have.`, 'Check the id, or answer null.');
      return undefined;
    }
    const answer: PlaceAnswer = this.#gazetteer.find({ name, country, lat, lon });
    if (answer.kind === 'unknown') {
      this.#say(row, name, 'warning', 'unknown-place', `The gazetteer has no place "${name}"${country ? ` in ${country}` : ''}; it is kept without coordinates.`, 'Check the spelling, or map lat and lon.');
      return this.#without(name, country ?? written);
    }
    if (answer.kind === 'match' && answer.place.confidence >= SURE) {
      const { place } = answer;
      this.#say(row, name, 'warning', 'place-matched', `"${name}" was taken for ${place.name}, ${place.country} (GeoNames ${place.geonamesId}, confidence ${place.confidence}).`, null);
      return this.#with(name, place);
    }
    const candidates = answer.kind === 'match' ? [answer.place] : [...answer.candidates];
    this.#questions.push({ file: this.#table.at.file, sheet: this.#table.at.sheet, line: row.line, name, country: country ?? null, candidates });
    const forms = candidates.slice(0, 4).map((one) => `${one.geonamesId} (${one.name}, ${one.country}${one.adminCode ? `-${one.adminCode}` : ''}${one.population ? `, ${one.population} people` : ''})`);
    this.#say(row, name, 'error', 'place-ambiguous', `"${name}"${country ? ` in ${country}` : ''} fits ${candidates.length === 1 ? 'one place by its name only' : `${candidates.length} places`}.`, `Answer in the mapping: "places": {"${name}|${country ?? written}": one of ${forms.join(', ')}, or null}.`);
    return undefined;
  }

  #with(name: string, place: PlaceCandidate): Found {
    const known = this.#known.byGeonamesId.get(place.geonamesId);
    if (known !== undefined) return { id: known, name: this.#names.get(known) ?? '', place };
    let id = shortId(`${slug(name)}-${place.country.toLowerCase()}`);
    if (this.#known.ids.has(id)) id = shortId(`${id}-${place.geonamesId}`);
    this.#known.byGeonamesId.set(place.geonamesId, id);
    this.#known.ids.add(id);
    this.#names.set(id, name);
    return { id, name, place };
  }

  #without(name: string, country: string): Found {
    return { id: shortId(slug(`${name} ${country}`)), name, place: undefined };
  }

  #say(row: RawRow, value: string, severity: 'error' | 'warning', code: string, message: string, suggestion: string | null): void {
    const column = this.#table.columns.find((one) => one.target === 'name')?.shown ?? 'name';
    this.#problems.add({ severity, at: this.#table.at, line: row.line, column, value, code, message, suggestion, group: `${value}|${message}` });
  }
}
