import { describe, expect, it } from 'vitest';
import { figureCsv, wrapped } from '../../../client/ui/chart-figure-export.ts';
import { basisLines } from '../../../client/ui/chart-figure-basis.ts';

describe('a file of a chart', () => {
  it('says what it is and what it rests on above the table, in lines that R and pandas pass over', () => {
    expect(figureCsv({ title: 'Flows', basis: ['data version 7', 'seed 1'] }, ['from', 'value'], [['a,b', 1.5], ['=x', null]])).toBe("# Flows\r\n# data version 7\r\n# seed 1\r\nfrom,value\r\n\"a,b\",1.5\r\n'=x,\r\n");
  });
  it('breaks long lines at spaces and loses no word', () => {
    expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrapped('averyverylongword x', 5)).toEqual(['averyverylongword', 'x']);
    expect(wrapped('', 5)).toEqual(['']);
  });
  it('carries data version, parameters, filters, null model, seed and software', () => {
    const lines = basisLines({
      measure: 'flow-matrix', label: 'Flow', dataVersion: 'abc-1', software: 'interurban 0.1.0', network: 'directed', weights: 'count', parameters: { group: 'region' }, null: 'labels', samples: 999, seed: 7, n: 586, links: 1666,
      filters: { from: '2010', to: null, kind: null, topic: null, country: null, dataset: null },
    }).join('\n');
    for (const part of ['flow-matrix', 'abc-1', 'interurban 0.1.0', 'weights count', 'group region', 'from 2010', 'null model labels, 999 samples', 'seed 7', '586 cities', '1,666 arcs']) expect(lines).toContain(part);
  });
});
