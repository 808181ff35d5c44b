import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codes, importing, rows } from './given.ts';

const gexf = (nodes: string, edges = '', attributes = ''): string => `<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="undirected">
<attributes class="node">${attributes}</attributes><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`;
const ATTRIBUTES = '<attribute id="0" title="Latitude" type="double"/><attribute id="1" title="lng" type="double"/><attribute id="2" title="Country" type="string"/><attribute id="3" title="pop" type="long"/><attribute id="4" title="degree" type="long"/>';
const node = (id: string, label: string, values: readonly (string | undefined)[]): string => `<node id="${id}" label="${label}"><attvalues>${values.map((value, index) => (value === undefined ? '' : `<attvalue for="${index}" value="${value}"/>`)).join('')}</attvalues></node>`;

describe('a graph that is not ours', () => {
  test('nodes are cities by label and column name, edges are twinnings of two partners', async () => {
    const { report, store } = await importing({ 'sisters.gexf': gexf(node('Q1', 'Kobe', ['34.69', '135.18', 'Japan', '1525152', '3']) + node('Q2', 'Seattle &amp; King', ['47.6', '-122.3', 'US']), '<edge source="Q2" target="Q1"/>', ATTRIBUTES) });
    expect(report).toMatchObject({ status: 'accepted', dataset: 'sisters', tables: { cities: { added: 2 }, exchanges: { added: 1 }, participations: { added: 2 } } });
    expect(codes(report).sort()).toEqual(['country-normalised', 'unknown-column']);
    expect(rows(store, 'cities')).toMatchObject([{ id: 'Q1', name: 'Kobe', country: 'JP', lat: 34.69, lon: 135.18, population: 1525152 }, { id: 'Q2', name: 'Seattle & King', country: 'US', population: null }]);
    expect(rows(store, 'exchanges')).toMatchObject([{ id: 'Q1--Q2', kind: 'twinning' }]);
    expect(rows(store, 'participations')).toMatchObject([{ exchangeId: 'Q1--Q2', participantId: 'city:Q2', role: 'partner' }, { participantId: 'city:Q1', role: 'partner' }]);
  });

  test('a missing country comes from the gazetteer only where name and coordinates fit one place', async () => {
    const { report, store } = await importing({ 'g.gexf': gexf(node('a', 'Kobe', ['34.69', '135.18']), '', ATTRIBUTES) });
    expect(report).toMatchObject({ status: 'accepted', problems: expect.arrayContaining([expect.objectContaining({ severity: 'warning', code: 'country-from-gazetteer', line: 2 })]) as unknown[] });
    expect(rows(store, 'cities')).toMatchObject([{ country: 'JP' }]);
    for (const bad of [['34.69', '135.18', 'Nowhereland'], ['0', '0'], [undefined, undefined]]) {
      const { report: refused } = await importing({ 'g.gexf': gexf(node('a', bad[2] === undefined ? 'Kobe' : 'Unheard-of Place', bad), '', ATTRIBUTES) });
      expect(refused.status).toBe('refused');
      expect(refused.problems[0]).toMatchObject({ severity: 'error', column: 'Country' });
    }
  });

  test('GraphML is read the same way, defaults and nested graphs included', async () => {
    const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="node" attr.name="country" attr.type="string"><default>DE</default></key>
      <key id="d2" for="edge" attr.name="start" attr.type="string"/><graph edgedefault="undirected"><node id="a"><data key="d0">Ääch</data><graph><node id="b"><data key="d0">Bonn &lt;1&gt;</data><data key="d1">FR</data></node></graph></node>
      <edge source="a" target="b"><data key="d2">1999</data></edge><edge source="b" target="b"/></graph></graphml>`;
    const { report, store } = await importing({ 'g.graphml': text });
    expect(report.status).toBe('accepted');
    expect(codes(report)).toEqual(['self-loop']);
    expect(rows(store, 'cities').map(({ id, name, country }) => [id, name, country])).toEqual([['b', 'Bonn <1>', 'FR'], ['a', 'Ääch', 'DE']]);
    expect(rows(store, 'exchanges')).toMatchObject([{ id: 'a--b', start: '1999' }]);
  });

  test('the Wikidata list comes in whole: 4,566 cities, 8,182 twinnings (counted with NetworkX)', async () => {
    const { report, store } = await importing({ 'sister_cities.gexf': readFileSync(new URL('../../../shared/data/wikidata-sister-cities-2022/sister_cities.gexf', import.meta.url)) });
    expect(report).toMatchObject({ status: 'accepted', tables: { cities: { added: 4566 }, exchanges: { added: 8182 }, participations: { added: 16364 } } });
    expect(store.rows.get('cities')?.get('Q84')).toMatchObject({ name: 'London', country: 'GB', lat: 51.507222222, lon: -0.1275, population: 8908081 });
  });
});

describe('tricks', () => {
  const start = '<?xml version="1.0"?>';
  const body = '<gexf><graph><nodes><node id="a" label="&x;"/></nodes></graph></gexf>';
  test.each([
    ['an external entity', `${start}<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body}`],
    ['a billion laughs', `${start}<!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY x "&a;&a;&a;&a;">]>${body}`],
    ['a document type elsewhere', `${start}<!DOCTYPE gexf SYSTEM "http://example.org/gexf.dtd">${body.replace('&x;', 'A')}`],
    ['an entity nobody defined', start + body],
    ['deep nesting', `${start}<gexf><graph>${'<nodes><node id="a" label="A">'.repeat(5_000)}`],
  ])('%s is refused', async (_, text) => {
    const { report } = await importing({ 'g.gexf': text });
    expect(report).toMatchObject({ status: 'refused', problems: [{ severity: 'error', code: 'unsafe-xml', file: 'g.gexf' }] });
  });

  test('XML that is not well-formed is refused with its line', async () => {
    expect((await importing({ 'g.gexf': `${start}\n<gexf>\n<graph></gexf>` })).report.problems).toMatchObject([{ code: 'broken-xml', line: 3 }]);
  });

  test('prototype names are attributes and ids like any other', async () => {
    const { report, store } = await importing({ 'g.gexf': gexf(node('__proto__', 'A', [undefined, undefined, 'DE', undefined, 'x']), '', ATTRIBUTES.replace('degree', '__proto__')) });
    expect(report.status).toBe('accepted');
    expect(rows(store, 'cities')).toMatchObject([{ id: '__proto__', country: 'DE' }]);
  });
});
