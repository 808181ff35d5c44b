/** The transfer report: what it says is what the measures say, in words that no text of the data can break. */
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { TransferReport, TransferReportRequest } from '../../server/model/transfer-report.ts';
import { againstChance, figure, interval, percent } from '../../server/report/answers.ts';
import { reportMarkdown } from '../../server/report/report-markdown.ts';
import { transferReport } from '../../server/report/transfer-report.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';

const make = (network: Network, given: object = {}) => transferReport(network, TransferReportRequest.parse({ samples: 39, ...given }), async (id, request) => computeMeasure(network, id, request));

const small = networkOf({
  cities: [...cities('a:JP', 'b:FR', 'c:FR', 'd:BR', 'e:KE'), { id: 'f', name: '# <b>F</b> | [x](y)', country: 'DE' }],
  practices: [{ id: 'p', title: '**Heat** plan', originCityId: 'a', started: '2001' }],
  exchanges: [{ id: 'x', kind: 'study visit', start: '2010', practices: ['p'] }, { id: 'y', kind: 'study visit', start: '2011', practices: ['p'] }, { id: 'z', kind: 'workshop' }],
  participations: [...part('x', 'a host', 'b learner'), ...part('y', 'b host', 'f learner', 'd learner'), ...part('z', 'c', 'd')],
  adoptions: [{ id: 'p-b', practiceId: 'p', adoptingCityId: 'b', date: '2010-06', adaptedFromCityId: 'a', grade: 'A' }, { id: 'p-f', practiceId: 'p', adoptingCityId: 'f', date: '2012', grade: 'B' }],
});

describe('the transfer report', () => {
  test('says what the data hold and which practices spread', async () => {
    const report = await make(small);
    expect(TransferReport.parse(report)).toEqual(report);
    const section = (id: string) => report.sections.find((one) => one.id === id)!;
    expect(section('basis').answer).toBe('6 cities, 3 exchanges and 2 adoptions from 2010 to 2012; 1 cities have no recorded contact with another.');
    expect(section('basis').points).toEqual([
      '2 of 3 exchanges and 2 of 2 adoptions have a date; the others stay out of everything about time.',
      'Adoptions by evidence: 1 documented, 1 self-reported, 0 inferred, 0 not graded.',
    ]);
    expect(section('practices').tables[0]!.rows).toEqual([['**Heat** plan', 'A', 2, 2, 1, 0, '2010']]);
    /* Broker b: a taught b, b taught d and f, and a taught neither. */
    expect(section('brokers').tables[0]!.rows[0]!.slice(0, 2)).toEqual(['B', 2]);
    for (const { caveats } of report.sections) expect(caveats.length).toBeGreaterThan(0);
  });

  test('is the same again, and names every measure with its methods and works', async () => {
    const report = await make(small);
    expect(JSON.stringify(await make(small))).toBe(JSON.stringify(report));
    for (const id of ['summary', 'flow-matrix', 'brokerage', 'transfer-rate']) expect(report.methods.map(({ measure }) => measure)).toContain(id);
    expect(report.bibtex).toContain('gould-fernandez-1989');
  });

  test('of nothing says that there is nothing, in every section', async () => {
    const report = await make(networkOf({ cities: [] }));
    for (const { answer } of report.sections) {
      expect(answer).not.toMatch(/NaN|undefined|Infinity|null/u);
      expect(answer.length).toBeGreaterThan(10);
    }
  });

  test('as Markdown keeps texts of the data texts', async () => {
    const text = reportMarkdown(await make(small));
    expect(text).not.toMatch(/<b>|\]\(y\)/u);
    expect(text).toContain('\\*\\*Heat\\*\\* plan');
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual(['# How learning travels in this network']);
    expect(text.match(/^```/gmu)).toHaveLength(2);
  });
});

test('figures in words', () => {
  expect([figure(null), figure(1234), figure(0.123456), figure(1234.5), figure(0)]).toEqual(['unknown', '1,234', '0.123', '1,235', '0']);
  expect([percent(null), percent(0.1234), percent(1)]).toEqual(['unknown', '12.3 %', '100 %']);
  expect([interval(null, 1), interval(0.1, 0.25)]).toEqual(['no interval', '0.1 to 0.25']);
  expect([againstChance(0.1, 1), againstChance(1, 0.1), againstChance(1, 1)]).toEqual(['above every draw, but too few draws have the figure', 'below every draw, but too few draws have the figure', 'within what chance would give']);
  expect([againstChance(null, null), againstChance(0.001, 1), againstChance(1, 0.01), againstChance(0.4, 0.6)])
    .toEqual(['chance could not be compared', 'more than chance would give', 'less than chance would give', 'within what chance would give']);
});
