import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../server/model/feedback.ts';
import { declinedPairs, inTimeOrder, statusOf } from '../../server/suggest/feedback.ts';
import { wilson } from '../../server/statistics/wilson.ts';

let made = 0;
const event = (pair: string, purpose: Feedback['purpose'], outcome: Feedback['outcome'], date: string | null, id = `e${String((made += 1)).padStart(3, '0')}`): Feedback => {
  const [seekerId, candidateId] = pair.split('→') as [string, string];
  return { id, seekerId, candidateId, purpose, outcome, date, topicId: null, reason: null, by: null, exchangeId: null, sourceIds: [], verified: null };
};
const network = (...feedback: Feedback[]) => ({ rows: { feedback } });

describe('the status of a suggestion', () => {
  test('is its latest event, for each purpose apart', () => {
    const status = statusOf({ feedback: [
      event('a→b', 'twin', 'declined', '2024-03-01'), event('a→b', 'twin', 'shortlisted', '2024-01-01'),
      event('a→b', 'learn', 'introduced', '2023'), event('b→a', 'twin', 'exchange', '2025'),
    ] });
    expect(status('a', 'b', 'twin')?.outcome).toBe('declined');
    expect(status('a', 'b', 'learn')?.outcome).toBe('introduced');
    expect(status('b', 'a', 'twin')?.outcome).toBe('exchange');
    expect(status('a', 'b', 'consortium')).toBeUndefined();
    expect(status('a', 'c', 'twin')).toBeUndefined();
  });
  test('of events on the same date goes by id', () => {
    const rows = [event('a→b', 'twin', 'lifted', '2024-03-01', 'y'), event('a→b', 'twin', 'declined', '2024-03-01', 'x')];
    expect(statusOf({ feedback: rows })('a', 'b', 'twin')?.id).toBe('y');
    expect(statusOf({ feedback: [...rows].reverse() })('a', 'b', 'twin')?.id).toBe('y');
  });
  test('an undated event never comes after a dated one', () => {
    const status = statusOf({ feedback: [event('a→b', 'twin', 'lifted', null, 'z'), event('a→b', 'twin', 'declined', '1990', 'a')] });
    expect(status('a', 'b', 'twin')?.outcome).toBe('declined');
  });
  test('undated events among themselves go by id', () => {
    expect(inTimeOrder([event('a→b', 'twin', 'lifted', null, 'z'), event('a→b', 'twin', 'declined', null, 'y')]).map(({ id }) => id)).toEqual(['y', 'z']);
  });
  test('dates of little precision go by the first day they can mean, then the last', () => {
    const rows = [event('a→b', 'twin', 'lifted', '2024-01', 'm'), event('a→b', 'twin', 'declined', '2024', 'l'), event('a→b', 'twin', 'introduced', '2024-01-01', 'd'), event('a→b', 'twin', 'exchange', '2024-02-01', 'n')];
    // all but the last may have been on 1 January; the day is over first, then the month, then the year
    expect(inTimeOrder(rows).map(({ id }) => id)).toEqual(['d', 'm', 'l', 'n']);
  });
  test('an event without a purpose speaks for every purpose', () => {
    const status = statusOf({ feedback: [event('a→b', null, 'declined', '2024'), event('a→b', 'learn', 'lifted', '2025')] });
    expect(status('a', 'b', 'twin')?.outcome).toBe('declined');
    expect(status('a', 'b', 'learn')?.outcome).toBe('lifted');
    expect(status('a', 'b', null)?.outcome).toBe('declined');
  });
});

describe('declined pairs', () => {
  test('are not suggested for that purpose, and are for another', () => {
    const given = network(event('a→b', 'twin', 'declined', '2024'));
    expect(declinedPairs(given, 'twin').has('a', 'b')).toBe(true);
    expect(declinedPairs(given, 'learn').has('a', 'b')).toBe(false);
    expect([...declinedPairs(given, 'twin').of('a')]).toEqual(['b']);
    expect(declinedPairs(given, 'learn').size).toBe(0);
  });
  test('come back when the decline is lifted, and go again when declined again', () => {
    const rows = [event('a→b', 'learn', 'declined', '2024-01-01'), event('a→b', 'learn', 'lifted', '2024-06-01')];
    expect(declinedPairs(network(...rows), 'learn').has('a', 'b')).toBe(false);
    expect(declinedPairs(network(...rows, event('a→b', 'learn', 'declined', '2024-07-01')), 'learn').has('a', 'b')).toBe(true);
  });
  test('hold one way for learning and mentoring, both ways where both want the same', () => {
    for (const purpose of ['learn', 'find-mentor', 'offer-mentoring'] as const) {
      expect(declinedPairs(network(event('a→b', purpose, 'declined', '2024')), purpose).has('b', 'a')).toBe(false);
    }
    for (const purpose of ['partner', 'twin', 'consortium'] as const) {
      expect(declinedPairs(network(event('a→b', purpose, 'declined', '2024')), purpose).has('b', 'a')).toBe(true);
    }
  });
  test('stay declined while one side has not lifted its own', () => {
    const rows = [event('a→b', 'twin', 'declined', '2024'), event('b→a', 'twin', 'lifted', '2025'), event('b→a', 'twin', 'shortlisted', '2025-02')];
    expect(declinedPairs(network(...rows), 'twin').has('b', 'a')).toBe(true);
    expect(declinedPairs(network(...rows, event('a→b', 'twin', 'lifted', '2026')), 'twin').has('b', 'a')).toBe(false);
  });
  test('without a purpose are declined for all of them', () => {
    const given = network(event('a→b', null, 'declined', null));
    expect(declinedPairs(given, 'learn').has('a', 'b')).toBe(true);
    expect(declinedPairs(given, 'consortium').has('b', 'a')).toBe(true);
  });
  test('are none without feedback', () => {
    expect(declinedPairs(network(), 'twin')).toMatchObject({ size: 0 });
    expect(declinedPairs(network(), 'twin').has('a', 'b')).toBe(false);
    expect([...declinedPairs(network(), 'twin').of('a')]).toEqual([]);
  });
});

describe('the Wilson interval', () => {
  // worked apart in Python from the formula of Wilson (1927) with z = 1.959963984540054
  test.each([[5, 10, 0.2365931, 0.7634069], [0, 10, 0, 0.2775328], [10, 10, 0.7224672, 1], [1, 7, 0.02568, 0.51314]])('of %i in %i', (k, n, low, high) => {
    expect(wilson(k, n).low).toBeCloseTo(low, 4);
    expect(wilson(k, n).high).toBeCloseTo(high, 4);
  });
  test('of nothing is refused', () => {
    expect(() => wilson(0, 0)).toThrow('no share');
  });
});
