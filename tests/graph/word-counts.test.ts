import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordCounts } from '../../server/graph/word-counts.ts';

const countsOf = (texts: readonly (readonly string[])[]) => {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new WordCounts(counts);
};

describe('counts of words by how they begin', () => {
  const counts = countsOf([['city', '1'], ['city', '12'], ['cities', 'and', 'towns']]);
  test('an unfinished word counts all that it can become', () => {
    expect(['city', 'cit', '1', '12', 'town', 'x', ''].map((beginning) => counts.startingWith(beginning))).toEqual([2, 3, 2, 1, 1, 0, 7]);
  });
  test('the rarest is what the others need be looked for in; what is nowhere is rarest', () => {
    expect(counts.rarest(['city', '12'])).toBe('12');
    expect(counts.rarest(['city', 'nowhere', '12'])).toBe('nowhere');
    expect(counts.rarest(['town', '12'])).toBe('town');
  });
  test('as counting every word by itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ß'), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 8 }), word, (texts, beginning) => {
      expect(countsOf(texts).startingWith(beginning)).toBe(texts.flat().filter((each) => each.startsWith(beginning)).length);
    }));
  });
});
