import type { Feedback } from '../../../server/model/feedback.ts';
import { contract } from '../../../server/model/contract.ts';
import { describe, expect, it } from 'vitest';
import { evidenceAddress } from '../../../client/pages/suggestions/evidence-address.ts';
import { effectText, isLogarithmic, plainUnit, tickText, valueText } from '../../../client/pages/suggestions/feature-value.ts';
import { percent } from '../../../client/pages/suggestions/messages.ts';
import { compared, rankText, strongestReasons } from '../../../client/pages/suggestions/reasons.ts';
import { ordinal } from '../../../server/model/ordinal.ts';
import { standing } from '../../../client/pages/suggestions/standing.ts';
import { addressOf, choiceOf, listQueryOf, queryOf, sizeRanges, toggledCompare } from '../../../client/pages/suggestions/suggestion-choice.ts';
import { decodePermalink } from '../../../client/state/permalink.ts';
import { csvText } from '../../../client/ui/csv-file.ts';
import { languages } from '../../../client/ui/language-names.ts';

const reason = (feature: string, effect: number) => ({ feature, label: feature.toUpperCase(), group: 'paths' as const, value: 1, unit: null, effect, text: `says ${feature}` });

describe('what is asked, in the address', () => {
  it('is empty at its defaults, and reads back as it was written', () => {
    expect(addressOf(choiceOf(new URLSearchParams())).toString()).toBe('');
    const address = 'view=compare&purpose=learn&topic=heat&region=Asia&country=JP&language=French&hazard=flood&minPopulation=1000&maxKm=500&diversity=0.3&popularity=1&limit=40&hide=a&hide=b%2Cc&compare=d&compare=e';
    expect(addressOf(choiceOf(new URLSearchParams(address))).toString()).toBe(address);
  });
  it('falls back to the default where it cannot be read', () => {
    expect(choiceOf(new URLSearchParams('view=x&purpose=marry&minPopulation=-4&maxKm=far&diversity=7&popularity=x&limit=0'))).toEqual(choiceOf(new URLSearchParams()));
    expect(choiceOf(new URLSearchParams('limit=5000')).limit).toBe(200);
    expect(choiceOf(new URLSearchParams('hide=a&hide=a&compare=x&compare=y&compare=z'))).toMatchObject({ hidden: ['a'], compare: ['x', 'y'] });
  });
  it('makes a query that the contract accepts', () => {
    const choice = choiceOf(new URLSearchParams('purpose=learn&topic=heat&country=JP&minPopulation=1000&maxPopulation=2000&maxKm=500&diversity=0.3&hide=a'));
    const query = listQueryOf(choice);
    expect(query).toEqual({ purpose: 'learn', topic: 'heat', country: 'JP', minPopulation: 1000, maxPopulation: 2000, maxKm: 500, diversity: 0.3, limit: 21 });
    expect(contract.suggestions.list.query.parse(query)).toMatchObject(query);
    expect(contract.suggestions.explain.query.parse(queryOf(choice))).toMatchObject(queryOf(choice));
  });
  it('asks for a topic only where the purpose is about something', () => {
    expect(queryOf(choiceOf(new URLSearchParams('purpose=twin&topic=heat')))).toEqual({ purpose: 'twin' });
  });
  it('puts two cities side by side; a third takes the place of the first', () => {
    const choice = choiceOf(new URLSearchParams('compare=a&compare=b'));
    expect(toggledCompare(choice, 'c')).toEqual(['b', 'c']);
    expect(toggledCompare(choice, 'a')).toEqual(['b']);
  });
  it('offers cities of half to double the own size first, where that is known', () => {
    expect(sizeRanges(3001)[0]).toEqual({ key: '1501-6002', min: 1501, max: 6002 });
    expect(sizeRanges(null)[0]).toEqual({ key: '-50000', min: null, max: 50_000 });
    expect(sizeRanges(0)).toEqual(sizeRanges(null));
  });
});

describe('reasons', () => {
  it('in favour are the three strongest, the one against the strongest', () => {
    const { inFavour, against } = strongestReasons([reason('a', 0.2), reason('b', -0.5), reason('c', 2), reason('d', 1), reason('e', 0.5), reason('f', -0.3)]);
    expect(inFavour.map(({ feature }) => feature)).toEqual(['c', 'd', 'e']);
    expect(against?.feature).toBe('b');
  });
  it('too small to matter are not said', () => {
    const { inFavour, against } = strongestReasons([reason('a', 2), reason('b', 0.19), reason('c', -0.19), reason('d', 0.2)]);
    expect(inFavour.map(({ feature }) => feature)).toEqual(['a', 'd']);
    expect(against).toBeNull();
    expect(strongestReasons([])).toEqual({ inFavour: [], against: null });
    expect(strongestReasons([reason('a', 0)]).inFavour).toEqual([]);
  });
  it('of two cities are aligned by feature, and the differences add up to that of the scores', () => {
    const rows = compared([reason('a', 1), reason('b', 0.5)], [reason('b', -1.5), reason('c', 0.25)]);
    expect(rows.map(({ feature, difference }) => [feature, difference])).toEqual([['b', 2], ['a', 1], ['c', -0.25]]);
    expect(rows[2]).toMatchObject({ label: 'C', first: null, second: { effect: 0.25 } });
    expect(rows.reduce((sum, { difference }) => sum + difference, 0)).toBe(1.5 - -1.25);
  });
  it('have a rank in words', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 1111].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '1,111th']);
    expect(ordinal(2.5)).toBe('2.5');
    expect(rankText({ rank: 1, rankLow: 1, rankHigh: 4 })).toBe('1st, between 1st and 4th in nine of ten re-fits');
    expect(rankText({ rank: 1, rankLow: 1, rankHigh: 1 })).toBe('1st, and 1st in nine of ten re-fits');
    expect(rankText({ rank: 3, rankLow: null, rankHigh: null })).toContain('without a fitted model');
  });
});

describe('values of features', () => {
  it('are read off their logarithmic scale', () => {
    expect(valueText(3, 'log10 people')).toBe('1,000 people');
    expect(valueText(3, 'log10(1 + km)')).toBe('999 km');
    expect(valueText(-1, 'log10')).toBe('0.1');
    expect(valueText(12.3456, 'degrees')).toBe('12.3 degrees');
    expect(valueText(0, 'partners')).toBe('0 partners');
    expect(valueText(null, 'km')).toBe('unknown');
    expect(valueText(-6, 'log10')).toBe('10⁻⁶');
    expect(plainUnit(null)).toBeNull();
    expect([isLogarithmic('log10'), isLogarithmic('log10(1 + km)'), isLogarithmic('km'), isLogarithmic(null)]).toEqual([true, true, false, false]);
    expect(valueText(-4 + Math.log10(1.3), 'log10')).toBe('1.3 · 10⁻⁴');
    expect([0.316, 31.6, 9999, 1_000_000, 0.0001, 0.0054, 0].map(tickText)).toEqual(['0.32', '32', '10K', '1M', '10⁻⁴', '5 · 10⁻³', '0']);
  });
  it('add or take with their sign', () => {
    expect([1.234, -0.5, 0, 0.004, -0.0001].map(effectText)).toEqual(['+1.23', '−0.50', '0', '+0.004', '0']);
  });
  it('that are shares are percentages', () => {
    expect([0, 0.0312, 0.5, 1].map(percent)).toEqual(['0 %', '3.1 %', '50 %', '100 %']);
  });
});

describe('evidence in the graph', () => {
  const node = (type: string, id: string) => ({ type, id, label: id, country: null });
  it('is a chain whose nodes are all loaded and selected, the candidate last', () => {
    const address = evidenceAddress([node('city', 'a'), node('city', 'b'), node('city', 'c')]);
    const state = decodePermalink(new URLSearchParams(address?.split('?')[1]));
    expect(state).toMatchObject({
      view: 'ego', focus: 'city:a', mode: 'cities', depth: 1, selected: ['city:a', 'city:b', 'city:c'],
      expanded: [{ key: 'city:b', pages: 1 }, { key: 'city:c', pages: 1 }],
    });
  });
  it('shows everything as soon as something else than a city is in it', () => {
    const state = decodePermalink(new URLSearchParams(evidenceAddress([node('city', 'a'), node('person', 'p'), node('city', 'c')])?.split('?')[1]));
    expect(state.mode).toBe('everything');
  });
  it('is not drawn where there is nothing to draw', () => {
    expect(evidenceAddress([])).toBeNull();
    expect(evidenceAddress([node('city', 'a'), node('region', 'x')])).toBeNull();
  });
});

describe('how things stand', () => {
  const event = (id: string, candidateId: string, outcome: Feedback['outcome'], date: string | null, purpose: Feedback['purpose'] = 'learn', seekerId = 'me'): Feedback =>
    ({ id, seekerId, candidateId, purpose, topicId: null, outcome, reason: null, date, by: null, exchangeId: null, sourceIds: [], verified: null });
  it('is the latest event of each city and purpose, latest first', () => {
    const rows = [event('3', 'a', 'introduced', '2026-02-01'), event('1', 'a', 'shortlisted', '2026-01-01'), event('2', 'b', 'shortlisted', '2026-01-15'), event('4', 'a', 'shortlisted', '2026-01-10', 'twin'), event('5', 'x', 'shortlisted', '2026-01-10', 'twin', 'you')];
    expect(standing(rows, 'me').map(({ id }) => id)).toEqual(['3', '2', '4']);
  });
  it('is nothing once lifted', () => {
    expect(standing([event('1', 'a', 'declined', '2026-01-01'), event('2', 'a', 'lifted', '2026-01-02')], 'me')).toEqual([]);
  });
  it('goes by id on one day, and takes what is undated for earlier', () => {
    expect(standing([event('2', 'a', 'declined', '2026-01-01'), event('1', 'a', 'shortlisted', '2026-01-01')], 'me').map(({ id }) => id)).toEqual(['2']);
    expect(standing([event('9', 'a', 'declined', null), event('1', 'a', 'shortlisted', '2026')], 'me').map(({ id }) => id)).toEqual(['1']);
  });
  it('is ended for every purpose by an event without one', () => {
    expect(standing([event('1', 'a', 'shortlisted', '2026-01-01'), event('2', 'a', 'lifted', '2026-01-02', null)], 'me')).toEqual([]);
  });
});

describe('a CSV file made in the browser', () => {
  it('quotes what needs it and keeps unknown empty', () => {
    expect(csvText(['a', 'b'], [['x, y', null], ['say "no"', 1.5]])).toBe('a,b\r\n"x, y",\r\n"say ""no""",1.5\r\n');
  });
  it('lets no text pass for a formula; a negative number stays one', () => {
    expect(csvText(['a'], [['=1+1'], ["'=1"], ['-x'], [-2], ["it's"]])).toBe("a\r\n'=1+1\r\n''=1\r\n'-x\r\n-2\r\nit's\r\n");
  });
});

it('languages stand by their English names, each once', () => {
  const names = languages().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Spanish', 'French', 'Japanese', 'Arabic']));
  expect(new Set(names).size).toBe(names.length);
});
