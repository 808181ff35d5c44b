import { describe, expect, it } from 'vitest';
import { gathered } from '../../../client/charts/contributions.ts';

const bar = (label: string, effect: number) => ({ label, effect, text: String(effect) });
const text = (effect: number) => effect.toFixed(2);
const together = (count: number) => `${count} others`;

describe('bars of reasons', () => {
  it('stand largest in size first, those that do nothing left out', () => {
    expect(gathered([bar('a', 0.5), bar('b', 0), bar('c', -2), bar('d', 1)], 5, text, together)).toEqual([bar('c', -2), bar('d', 1), bar('a', 0.5)]);
  });
  it('become one together beyond the number shown, so that the bars still add up to the score', () => {
    const bars = [bar('a', 4), bar('b', -3), bar('c', 2), bar('d', -0.75), bar('e', 0.25)];
    const shown = gathered(bars, 3, text, together);
    expect(shown).toEqual([bar('a', 4), bar('b', -3), { label: '3 others', effect: 1.5, text: '1.50' }]);
    expect(shown.reduce((sum, { effect }) => sum + effect, 0)).toBe(2.5);
  });
  it('leave the list given as it is', () => {
    const bars = [bar('a', 1), bar('b', 2)];
    gathered(bars, 1, text, together);
    expect(bars.map(({ label }) => label)).toEqual(['a', 'b']);
  });
});
