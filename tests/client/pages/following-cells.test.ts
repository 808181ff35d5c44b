import { describe, expect, it } from 'vitest';
import { suggestedId, withFollowing } from '../../../client/pages/form/following-cells.ts';
import { toEntries, toRow } from '../../../client/pages/form/form-cells.ts';
import { lessonName } from '../../../client/pages/profile/messages.ts';
import { rowsOfParticipant } from '../../../client/pages/profile/remove-participant.tsx';

describe('the id of a new row', () => {
  it('is made of the name, for cities with the country', () => {
    expect(suggestedId('cities', toEntries('cities', { name: 'São Paulo', country: 'BR' }))).toBe('sao-paulo-br');
    expect(suggestedId('exchanges', toEntries('exchanges', { title: 'Visit to Kobe, 2014' }))).toBe('visit-to-kobe-2014');
  });
  it('of an adoption is made of its practice and city, as far as they are chosen', () => {
    expect(suggestedId('adoptions', toEntries('adoptions', { practiceId: 'purok-system' }))).toBe('purok-system');
    expect(suggestedId('adoptions', toEntries('adoptions', { practiceId: 'purok-system', adoptingCityId: 'kobe-jp' }))).toBe('purok-system-kobe-jp');
  });
  it('of a lesson is made of what it is about and its first six words', () => {
    const about = { aboutId: 'practice:purok-system' };
    expect(suggestedId('lessons', toEntries('lessons', about))).toBe('');
    expect(suggestedId('lessons', toEntries('lessons', { ...about, text: 'Start with one street, then go on from there.' }))).toBe('purok-system-start-with-one-street-then-go');
  });
  it('follows until somebody writes another', () => {
    const entries = { ...toEntries('topics', { label: 'Floods' }), id: 'mine' };
    expect(withFollowing('topics', entries, false)['id']).toBe('floods');
    expect(withFollowing('topics', entries, true)['id']).toBe('mine');
  });
});

describe('a new participant', () => {
  it('is of the type of what was chosen', () => {
    const entries = withFollowing('participations', toEntries('participations', { exchangeId: 'x1', participantId: 'institution:iclei' }), false);
    expect(toRow('participations', { ...entries, role: 'speaker' })).toEqual({
      row: { exchangeId: 'x1', participantId: 'institution:iclei', participantType: 'institution', role: 'speaker', sourceIds: [], verified: null },
    });
  });
  it('has no type while nobody is chosen', () => {
    const entries = withFollowing('participations', toEntries('participations', { exchangeId: 'x1', participantType: 'city' }), false);
    expect(toRow('participations', entries)).toEqual({ problems: { participantId: 'This is needed', participantType: 'This is needed' } });
  });
});

describe('the rows of a participant', () => {
  const stored = (exchangeId: string, participantId: string, role: string | null) => ({ key: `${exchangeId} ${participantId} ${role}`, revision: 'r', row: { exchangeId, participantId, role } });
  it('are those of this exchange and exactly this participant, one for each role', () => {
    const rows = [stored('x1', 'city:kobe-jp', 'host'), stored('x1', 'city:kobe-jp', null), stored('x10', 'city:kobe-jp', 'host'), stored('x1', 'person:kobe-jp', 'host'), stored('x1', 'city:kobe-jp-2', 'host')];
    expect(rowsOfParticipant(rows, 'x1', { type: 'city', id: 'kobe-jp' }).map(({ row }) => row['role'])).toEqual(['host', null]);
  });
});

describe('a lesson where it is edited', () => {
  it('is named by its text, cut at a word', () => {
    expect(lessonName('Short.')).toBe('lesson: Short.');
    expect(lessonName(`${'word '.repeat(11)}abcdefghij`)).toBe(`lesson: ${'word '.repeat(11).trim()}…`);
  });
});
