import { describe, expect, it } from 'vitest';
import { Mapping } from '#model/mapping.ts';
import { confidence, draftsOf, guessedColumns, missingFields, toMapping, withOrigin, withPlaces, withTable, type GuessedTable } from '../../../client/pages/import/mapping-draft.ts';

const visits: GuessedTable = {
  file: 'visits.csv', sheet: null, columns: ['Ref', 'What', 'When', 'Themes'], preview: [['1', 'visit', '3/5/2019', 'water/waste']],
  guesses: [
    { column: 'Ref', table: 'exchanges', field: 'id', confidence: 0.9 }, { column: 'What', table: 'exchanges', field: 'kind', confidence: 0.6 },
    { column: 'When', table: 'exchanges', field: 'kind', confidence: 0.2 }, { column: 'Ref', table: 'cities', field: 'id', confidence: 0.4 },
  ],
};
const notes: GuessedTable = { file: 'notes.xlsx', sheet: 'Sheet1', columns: ['a'], preview: [], guesses: [] };
const kept: Mapping = [{
  table: 'exchanges', file: 'visits.csv', delimiter: ';', places: { 'Springfield|US': null },
  columns: { id: { from: ['Ref', 'When'] }, kind: { value: 'study visit' }, start: { column: 'When', date: 'D/M/YYYY' }, topics: { column: 'Themes', split: '/' }, title: 'What' },
}];

describe('a mapping in the editor', () => {
  it('comes out as it went in', () => {
    const mapping = toMapping(draftsOf(kept, [visits]));
    expect(mapping).toEqual(kept);
    expect(Mapping.parse(mapping)).toEqual(kept);
  });
  it('shows files that no entry reads, left out', () => {
    const drafts = draftsOf(kept, [visits, notes]);
    expect(drafts.map(({ file, sheet, table }) => [file, sheet, table])).toEqual([['visits.csv', null, 'exchanges'], ['notes.xlsx', 'Sheet1', null]]);
    expect(toMapping(drafts)).toEqual(kept);
  });
  it('is none while every file is left out', () => expect(toMapping(draftsOf([], [visits, notes]))).toBeNull());
  it('takes over the surest guess for each column of the table chosen', () => {
    expect(guessedColumns(visits, 'exchanges')).toEqual({ id: { kind: 'column', column: 'Ref' }, kind: { kind: 'column', column: 'What' } });
    const [draft] = draftsOf([], [visits]);
    const chosen = withTable(draft!, 'cities', visits);
    expect(chosen.columns).toEqual({ id: { kind: 'column', column: 'Ref' } });
    expect(withTable(chosen, 'cities', visits)).toBe(chosen);
    expect(withTable(chosen, null, visits)).toMatchObject({ table: null, columns: {} });
  });
  it('says how sure a guess was only while it stands', () => {
    expect(confidence(visits, 'exchanges', 'kind', { kind: 'column', column: 'What' })).toBe(0.6);
    expect(confidence(visits, 'exchanges', 'kind', { kind: 'column', column: 'Themes' })).toBeNull();
    expect(confidence(visits, 'exchanges', 'kind', { kind: 'value', value: 'twinning' })).toBeNull();
  });
  it('names required columns that come from nowhere yet', () => {
    const draft = withTable(draftsOf([], [notes])[0]!, 'exchanges', notes);
    expect(missingFields(draft)).toEqual(['id', 'kind']);
    const typing = withOrigin(draft, 'kind', { kind: 'value', value: '' });
    expect(missingFields(typing)).toEqual(['id', 'kind']);
    expect(missingFields(withOrigin(withOrigin(typing, 'kind', { kind: 'value', value: 'twinning' }), 'id', { kind: 'column', column: 'a' }))).toEqual([]);
  });
  it('needs no id for adoptions, and only a name for cities', () => {
    expect(missingFields(withTable(draftsOf([], [notes])[0]!, 'adoptions', notes))).toEqual(['practiceId', 'adoptingCityId']);
    expect(missingFields(withTable(draftsOf([], [notes])[0]!, 'cities', notes))).toEqual(['name']);
  });
  it('names the sheet it reads', () => {
    const draft = withOrigin(withTable(draftsOf([], [notes])[0]!, 'topics', notes), 'label', { kind: 'column', column: 'a' });
    expect(toMapping([draft])).toEqual([{ table: 'topics', file: 'notes.xlsx', sheet: 'Sheet1', columns: { label: 'a' } }]);
  });
});

describe('answers about places', () => {
  it('go into the entries of their file, beside earlier ones', () => {
    const other: Mapping[number] = { table: 'cities', file: 'other.csv', columns: {} };
    const answered = withPlaces([...kept, other], [
      { file: 'visits.csv', name: 'Valencia', country: 'ES', geonamesId: '2509954' }, { file: 'visits.csv', name: 'Nowhere', country: null, geonamesId: null },
    ]);
    expect(answered[0]?.places).toEqual({ 'Springfield|US': null, 'Valencia|ES': '2509954', 'Nowhere|': null });
    expect(answered[1]).toBe(other);
    expect(kept[0]?.places).toEqual({ 'Springfield|US': null });
  });
});
