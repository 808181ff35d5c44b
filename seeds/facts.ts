/**
 * Reads one folder of facts and rewrites its columns as those of the interchange tables.
 * Nothing is merged here; ids of the same thing are made one (decisions.ts).
 */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TableName } from '../server/model/tables.ts';
import {
  CAMPAIGN, GAZETTEER_SOURCE, LESSON_ABOUT, PROGRAMME_OF_ORGANISER, RESULT_NOT_SEEN, SAME_AS, SELF_REPORTED, SPLIT_SOURCES, THEME_OF_WORD,
} from './decisions.ts';

/** A row of an interchange table before it is checked: text cells, and lists where the column is a list. */
export type DraftRow = Record<string, string | string[]>;
export type Drafts = { table: TableName; row: DraftRow }[];
type Fact = Record<string, string>;

export const listOf = (cell: string | undefined) => (cell ? cell.split(';').map((item) => item.trim()).filter(Boolean) : []);
const essential = (version: string, number: string) => `essential-${version}-${number}`;
const hazardId = (name: string) => `hazard-${name.replaceAll(' ', '-')}`;

export function readFacts(folder: string): Drafts {
  const read = (name: string): Fact[] => {
    const path = join(folder, `${name}.csv`);
    return existsSync(path) ? parse(readFileSync(path), { columns: true, bom: true }) : [];
  };
  const drafts: Drafts = [];
  const add = (table: TableName, row: DraftRow) => drafts.push({ table, row });

  const sources = read('sources');
  const split = new Map(
    SPLIT_SOURCES.filter((s) => sources.some((r) => r.id === s.id && r.url === s.url)).map((s) => [s.id, s.newId]),
  );
  const same = (table: string, id: string | undefined) => (id ? (SAME_AS[table]?.[id] ?? id) : '');
  const sourceId = (id: string) => same('sources', split.get(id) ?? id);
  const provenance = (fact: Fact) => ({ sourceIds: listOf(fact.sourceIds).map(sourceId), verified: fact.verified ?? '' });
  const city = (id: string | undefined) => same('cities', id);
  const institution = (id: string | undefined) => same('institutions', id);
  const institutions = read('institutions');
  const cities = read('cities');
  const cityIds = new Set(cities.map((c) => c.id));
  const place = (id: string | undefined) => (id && cityIds.has(id) ? city(id) : institution(id));
  /** Numbers are Essentials of 2012, everything else is a theme. */
  const topics = (cell: string | undefined) =>
    listOf(cell).map((word) => (/^\d+$/.test(word) ? essential('2012', word) : (THEME_OF_WORD[word] ?? word)));

  for (const s of sources) {
    add('sources', { id: sourceId(s.id!), title: s.title!, publisher: s.publisher!, year: s.year!, url: s.url!, verified: s.verified === 'read' ? 'yes' : 'no' });
  }
  for (const e of read('essentials')) {
    add('topics', { id: essential(e.version!, e.number!), scheme: `essential-${e.version}`, number: e.number!, label: e.title!, ...provenance(e) });
  }
  for (const q of read('lgsat')) {
    add('topics', { id: `lgsat-${q.number}`, scheme: 'lgsat', number: q.number!, label: q.question!, parent: essential('2012', q.essential2012!), ...provenance(q) });
  }
  for (const t of read('topics')) add('topics', { id: t.id!, scheme: 'theme', label: t.label!, parent: t.parent!, ...provenance(t) });

  // A list cell cannot say that one of its items is unverified, so unverified hazards stay out.
  const facing = new Map<string, { hazards: string[]; sourceIds: string[] }>();
  for (const h of read('hazards').filter((fact) => fact.verified === 'yes')) {
    const entry = facing.get(h.cityId!) ?? { hazards: [], sourceIds: [] };
    entry.hazards.push(hazardId(h.hazard!));
    entry.sourceIds.push(...listOf(h.sourceIds).map(sourceId));
    facing.set(h.cityId!, entry);
  }
  for (const name of new Set([...read('hazards').map((h) => h.hazard!), ...read('practices').flatMap((p) => listOf(p.hazards))])) {
    add('topics', { id: hazardId(name), scheme: 'hazard', label: name });
  }

  const programmes = read('programmes');
  if (cities.some((c) => c.mcrRole || c.joined)) {
    const told = programmes.filter((p) => CAMPAIGN.programmes.includes(p.id!));
    const { id, name, kind, summary } = CAMPAIGN;
    add('institutions', { id, name, kind, summary, sourceIds: told.flatMap((p) => provenance(p).sourceIds), verified: 'yes' });
  }
  for (const c of cities) {
    const { id, name, country, geonamesId, lat, lon, population, note } = c as Record<string, string>;
    const given = provenance(c);
    const faced = facing.get(id!);
    add('cities', {
      id: city(id), name: name!, country: country!, lat: lat!, lon: lon!, population: population!, languages: listOf(c.languages),
      geonamesId: geonamesId!, hazards: faced?.hazards ?? [], note: note ?? '', ...given, sourceIds: [...given.sourceIds, ...(faced?.sourceIds ?? [])],
    });
    if (c.mcrRole || c.joined) {
      add('memberships', {
        cityId: city(id), institutionId: CAMPAIGN.id, since: c.joined!, status: c.mcrRole!, ...given,
        sourceIds: given.sourceIds.filter((s) => s !== GAZETTEER_SOURCE),
      });
    }
  }
  for (const i of institutions) {
    add('institutions', { id: institution(i.id), name: i.name!, kind: i.kind!, country: i.country!, cityId: city(i.cityId), url: i.url!, summary: i.summary!, ...provenance(i) });
  }
  for (const p of read('people')) {
    add('people', { id: p.id!, name: p.name!, role: p.role!, placeId: place(p.orgOrCityId ?? p.placeId), from: p.from!, to: p.to!, ...provenance(p) });
  }
  for (const p of programmes) {
    add('programmes', {
      id: p.id!, name: p.name!, leadInstitutionIds: listOf(p.leadInstitutionIds).map(institution), partnerIds: listOf(p.partnerIds).map(institution),
      start: p.start!, end: p.end!, summary: p.summary!, ...provenance(p),
    });
  }
  for (const p of read('practices')) {
    add('practices', {
      id: same('practices', p.id), title: p.title!, summary: p.summary!, kind: p.kind!, originCityId: city(p.cityId ?? p.originCityId), started: p.year!,
      topics: topics(p.essentials2012 ?? p.topics), hazards: listOf(p.hazards).map(hazardId), outcome: p.outcome!, ...provenance(p),
    });
  }
  for (const e of read('exchanges')) {
    const id = same('exchanges', e.id);
    const organisers = listOf(e.organiserInstitutionIds).map(institution);
    add('exchanges', {
      id, kind: e.kind!, title: e.title!, start: e.start!, end: e.end!, hostCityId: city(e.hostCityId),
      programmeId: e.programmeId ?? organisers.map((o) => PROGRAMME_OF_ORGANISER[o]).find(Boolean) ?? '',
      topics: topics(e.topics), summary: e.summary!, ...provenance(e),
    });
    for (const participantId of organisers) {
      add('participations', { exchangeId: id, participantId, participantType: 'institution', role: 'organiser', ...provenance(e) });
    }
  }
  for (const p of read('participations')) {
    const participantId = p.participantType === 'city' ? city(p.participantId) : p.participantType === 'institution' ? institution(p.participantId) : p.participantId!;
    add('participations', { exchangeId: same('exchanges', p.exchangeId), participantId, participantType: p.participantType!, role: p.role!, ...provenance(p) });
  }
  for (const a of read('adoptions')) {
    const practiceId = same('practices', a.practiceId);
    const adoptingCityId = city(a.adoptingCityId);
    add('adoptions', {
      id: a.id ?? same('adoptions', `${practiceId}--${adoptingCityId}`), practiceId, adoptingCityId, date: a.date!, dateBasis: a.dateBasis ?? '',
      adaptedFromCityId: city(a.adaptedFromCityId), viaExchangeId: same('exchanges', a.viaExchangeId), fidelity: a.fidelity!,
      outcome: a.outcome!, ended: a.ended ?? '', grade: gradeOf(a), ...provenance(a),
    });
  }
  for (const m of read('modules')) {
    add('modules', {
      id: m.id!, title: m.title!, kind: m.kind!, year: m.year!, publisherId: institution(m.publisherId), languages: listOf(m.languages), url: m.url!,
      topics: topics(m.essentials), ...provenance(m),
    });
  }
  for (const l of read('lessons')) {
    add('lessons', { id: l.id!, aboutId: LESSON_ABOUT[l.id!] ?? same('exchanges', same('practices', l.aboutId)), text: l.text!, worked: l.worked!, ...provenance(l) });
  }
  return drafts;
}

/** A documented, B reported by the adopter or its network only, C inferred. Our own classification. */
function gradeOf(fact: Fact): string {
  if (fact.verified !== 'yes' || RESULT_NOT_SEEN.test(fact.outcome ?? '')) return 'C';
  return SELF_REPORTED.test(fact.outcome ?? '') ? 'B' : 'A';
}
