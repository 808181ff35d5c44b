import { describe, expect, test } from 'vitest';
import { importing, rows } from './given.ts';

async function city(columns: { readonly [column: string]: string }) {
  const all = { id: 'a', name: 'A', country: 'DE', ...columns };
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const { report, store } = await importing({ 'cities.csv': `${Object.keys(all).join(',')}\n${Object.values(all).map(quote).join(',')}\n` });
  return { report, row: rows(store, 'cities')[0], problem: report.problems[0] };
}

describe('numbers', () => {
  test.each([['1234', 1234], ['+5', 5], ['0', 0], ['2e3', 2000], ['229060.0', 229060]])('%s is %d people', async (text, value) => {
    expect((await city({ population: text })).row).toMatchObject({ population: value });
  });

  test.each([
    ['1,234', '1234'], ['1.234,5', '1234.5'], ['1,234.5', '1234.5'], ['12%', '0.12'], ['12,5 %', '0.125'], ['1 234 567', '1234567'], ['1\u202f234', '1234'], ["1'234", '1234'], ['\u22125', '-5'], ['12,5', '12.5'], ['about 5', '5'], ['5 km', '5'],
  ])('%j is refused as a latitude, with the likely meaning %s', async (text, meaning) => {
    const { report, problem } = await city({ lat: text });
    expect(report.status).toBe('refused');
    expect(problem).toMatchObject({ code: 'not-a-number', line: 2, column: 'lat', value: text });
    expect(problem?.suggestion).toContain(meaning);
  });

  test.each(['NaN', 'Infinity', '0x10', 'abc', '1e999', '--1', '१२'])('%s is no number', async (text) => {
    expect((await city({ lat: text })).report.status).toBe('refused');
  });

  test.each([['lat', '90.1'], ['lat', '-91'], ['lon', '180.5'], ['population', '-1'], ['population', '1.5'], ['population', '9007199254740993']])('%s %s is out of range', async (column, text) => {
    expect((await city({ [column]: text })).problem?.code).toMatch(/number-out-of-range|not-a-whole-number/);
  });
});

describe('countries', () => {
  test.each(['DE', 'de', 'De', 'XK', 'xk'])('%s is read without a word', async (text) => {
    const { report, row } = await city({ country: text });
    expect(report.problems).toEqual([]);
    expect(row).toMatchObject({ country: text.toUpperCase() });
  });

  test.each([['DEU', 'DE'], ['Germany', 'DE'], ['germany', 'DE'], ['United States of America', 'US'], ['Turkey', 'TR'], ['Kosovo', 'XK'], ['Côte d’Ivoire', 'CI'], ['The Gambia', 'GM'], ['UK', 'GB'], ['Viet Nam', 'VN']])('%s is normalised to %s with a warning', async (text, code) => {
    const { problem, row } = await city({ country: text });
    expect(problem).toMatchObject({ severity: 'warning', code: 'country-normalised', value: text, column: 'country' });
    expect(row).toMatchObject({ country: code });
  });

  test('what is none is refused with the nearest name', async () => {
    expect((await city({ country: 'Germny' })).problem).toMatchObject({ severity: 'error', code: 'unknown-country', suggestion: expect.stringContaining('DE') as string });
    expect((await city({ country: 'ZZ' })).report.status).toBe('refused');
  });

  test('region and income group, where blank, come from the country', async () => {
    expect((await city({ country: 'NP' })).row).toMatchObject({ region: 'Asia', incomeGroup: 'low' });
    expect((await city({ country: 'XK' })).row).toMatchObject({ region: 'Europe', incomeGroup: 'lower middle' });
    expect((await city({ country: 'DE', region: 'Western Europe' })).row).toMatchObject({ region: 'Western Europe', incomeGroup: 'high' });
    expect((await city({ country: 'SG' })).row).toMatchObject({ region: 'Asia', incomeGroup: null });
  });
});

describe('dates', () => {
  test.each(['2014', '2014-05', '2014-05-12', '2009/2011', '2009-03/2011', '2024-02-29'])('%s is a date', async (text) => {
    expect((await city({ joined: text })).row).toMatchObject({ joined: text });
  });

  test.each([
    ['12/05/2014', ['2014-05-12', '2014-12-05']], ['25/12/2014', ['2014-12-25']], ['12.05.2014', ['2014-05-12']], ['2014/05/12', ['2014-05-12']], ['2014/05', ['2014-05']], ['2014-5-1', ['2014-05-01']],
    ['May 2014', ['2014-05']], ['12 May 2014', ['2014-05-12']], ['May 12, 2014', ['2014-05-12']], ['2014-05-12T10:00:00Z', ['2014-05-12']], ['2009-2011', ['2009/2011']], ['20140512', ['2014-05-12']], ['41771', ['2014-05-12']], ['2014.0', ['2014']],
  ])('%s is refused, probably %j', async (text, readings) => {
    const { problem } = await city({ joined: text });
    expect(problem).toMatchObject({ severity: 'error', code: 'not-a-date', value: text, line: 2, column: 'joined' });
    for (const reading of readings) expect(problem?.suggestion).toContain(reading);
  });

  test.each(['2023-02-29', '2014-13', '2014-04-31', '2014-00-10'])('%s does not exist', async (text) => {
    expect((await city({ joined: text })).problem).toMatchObject({ severity: 'error', code: 'impossible-date' });
  });

  test('an end before its start is refused, within a cell and between two', async () => {
    expect((await city({ joined: '2011/2009' })).problem).toMatchObject({ code: 'end-before-start', suggestion: expect.stringContaining('2009/2011') as string });
    expect((await city({ joined: '2014', left: '2013-12-31' })).problem).toMatchObject({ code: 'end-before-start', column: 'left', value: '2013-12-31', line: 2 });
    expect((await city({ joined: '2014-06', left: '2014' })).report.status).toBe('accepted');
  });
});

describe('words', () => {
  const participation = (role: string) => importing({ 'cities.csv': 'id,name,country\na,A,DE\n', 'exchanges.csv': 'id,kind\nx,workshop\n', 'participations.csv': `exchangeId,participantId,participantType,role\nx,a,City,${role}\n` });

  test('closed vocabularies take any case and refuse the rest with the nearest word', async () => {
    const { report, store } = await participation('HOST');
    expect(report.problems).toEqual([]);
    expect(rows(store, 'participations')[0]).toMatchObject({ role: 'host', participantType: 'city' });
    expect((await participation('hoste')).report.problems).toMatchObject([{ severity: 'error', code: 'unknown-word', suggestion: 'Did you mean "host"?' }]);
  });

  test('open vocabularies keep new words with a warning and the nearest known one', async () => {
    const { report, store } = await importing({ 'exchanges.csv': 'id,kind\na,workshp\nb,hackathon\nc,Study Visit\n' });
    expect(report.status).toBe('accepted');
    expect(report.problems.map(({ severity, code, value, suggestion }) => [severity, code, value, suggestion?.slice(0, 23)])).toEqual([
      ['warning', 'new-word', 'workshp', 'Did you mean "workshop"'], ['warning', 'new-word', 'hackathon', 'Known: study visit, wor'], ['warning', 'word-normalised', 'Study Visit', 'Write "study visit".'],
    ]);
    expect(rows(store, 'exchanges').map((row) => row['kind'])).toEqual(['workshp', 'hackathon', 'study visit']);
  });

  test.each([['yes', true], ['No', false], ['TRUE', true], ['false', false], ['1', true], ['0', false]])('%s is %s', async (text, value) => {
    expect((await city({ verified: text })).row).toMatchObject({ verified: value });
  });

  test('anything else is neither yes nor no', async () => {
    expect((await city({ verified: 'maybe' })).problem).toMatchObject({ severity: 'error', code: 'not-yes-or-no' });
  });
});
