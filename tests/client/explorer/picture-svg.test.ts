/** A picture as SVG: the structure of a scene made by hand, read back with an XML parser. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { embedCode } from '../../../client/explorer/export/embed-code.ts';
import { fileName } from '../../../client/explorer/export/files.ts';
import { frameOf } from '../../../client/explorer/export/frame.ts';
import { linkPaths, MANY_LINKS } from '../../../client/explorer/export/marks.ts';
import { canBeSet } from '../../../client/explorer/export/pdf-letters.ts';
import type { Picture } from '../../../client/explorer/export/picture.ts';
import { pictureSvg } from '../../../client/explorer/export/svg-writer.ts';
import { inkWidth } from '../../../client/explorer/picture/drawn.ts';

interface Element { name: string; attributes: Record<string, string>; text: string; inside: string[] }

/** Every element with its own text and the ids of the groups around it; throws when the XML is not well formed. */
function parsed(xml: string): Element[] {
  const [all, open]: [Element[], Element[]] = [[], []];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', inside: open.flatMap(({ attributes: { id } }) => id ?? []) };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => { for (const element of open) element.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return all;
}

const look = { background: '#ffffff', surface: '#ffffff', text: '#111111', muted: '#555555', accent: '#0000aa', border: '#cccccc', unknown: '#777777', font: 'sans-serif' };
const node = (key: string, name: string, x: number, y: number) => ({ key, name, x, y, shape: 'circle' as const, radius: 5, color: '#3d6cc7', rim: '#ffffff', rimWidth: 0.6 });
const label = (key: string, text: string, more = '') => ({ key, text, more, x: 20, baseline: 14, width: 60, size: 12, weight: 500 });
const scene: Picture = {
  look, title: 'Who <Łódź> & “Đà Nẵng” meet', size: 'screen', description: "It's a picture.", lines: ['Source: A & B', '28 November 2026'],
  legend: [
    { title: 'Colour', swatches: [{ label: 'Europe', color: '#3d6cc7', count: '2' }, { label: 'Unknown', color: null, count: '1' }], discs: [], notes: [] },
    { title: 'Size', swatches: [], discs: [{ label: '10', radius: 6 }], notes: ['Bigger is more'] },
  ],
  drawn: {
    width: 700, height: 300, base: [{ path: 'M0 0L10 0L10 10Z', fill: '#dddddd', stroke: null, strokeWidth: 0 }], above: [{ path: 'M5 5L6 6', fill: null, stroke: '#123456', strokeWidth: 3 }],
    nodes: [
      node('city:a', 'Łódź <PL>', 100, 100), node('city:b', '"Đà Nẵng" & more', 300, 100),
      { ...node('city:c', 'İzmir', 200, 200), color: look.background, rim: look.unknown, rimWidth: 0.8 },
      { ...node('practice:d', 'A tool', 400, 200), shape: 'square', rim: null, rimWidth: 0 },
    ],
    links: [
      { from: { x: 100, y: 100 }, to: { x: 300, y: 100 }, bend: null, width: 1, color: '#999999', head: { length: 5, width: 4, targetRadius: 5 } },
      { from: { x: 100, y: 100 }, to: { x: 200, y: 200 }, bend: { x: 100, y: 200 }, width: 1.5, color: '#888888', head: null },
    ],
    labels: [label('city:a', 'Łódź <PL>', ' +12'), label('city:b', '"Đà Nẵng" & more'), label('city:c', "İzmir's")],
  },
};

describe('a picture as SVG', () => {
  const elements = parsed(pictureSvg(scene));
  const within = (id: string) => elements.filter(({ inside }) => inside.includes(id));

  test('is well formed, named and described for those who do not see it', () => {
    expect(elements[0]).toMatchObject({ name: 'svg', attributes: { role: 'img', 'aria-labelledby': 'picture-title', 'aria-describedby': 'picture-description' } });
    expect(elements.find(({ attributes }) => attributes['id'] === 'picture-title')?.text).toBe(scene.title);
    expect(elements.find(({ name }) => name === 'desc')?.text).toBe("It's a picture.\nSource: A & B\n28 November 2026");
  });

  test('holds every label as text, special letters and signs unharmed', () => {
    expect(within('labels').filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual(['Łódź <PL>+12', '"Đà Nẵng" & more', "İzmir's"]);
  });

  test('draws nodes by shape, what is unknown hollow with a rim of its own', () => {
    const nodes = within('nodes');
    expect(nodes.filter(({ name }) => name === 'circle').map(({ attributes }) => [attributes['cx'], attributes['cy'], attributes['r'], attributes['fill'], attributes['stroke']])).toEqual([
      ['100', '100', '4.7', '#3d6cc7', '#ffffff'], ['300', '100', '4.7', '#3d6cc7', '#ffffff'], ['200', '200', '4.6', '#ffffff', '#777777'],
    ]);
    expect(nodes.filter(({ name }) => name === 'rect').map(({ attributes }) => [attributes['x'], attributes['y'], attributes['width'], attributes['height']])).toEqual([['395', '195', '10', '10']]);
    expect(nodes.filter(({ name }) => name === 'title').map(({ text }) => text)).toEqual(['Łódź <PL>', '"Đà Nẵng" & more', 'İzmir', 'A tool']);
  });

  test('draws straight links, curves and heads of arrows', () => {
    expect(within('links').map(({ attributes }) => attributes['d'])).toEqual(['M100 100L290 100', 'M295 100L290 102L290 98Z', 'M100 100Q100 200 200 200']);
  });

  test('has the base map below, the legend beside, and at the foot what it rests on', () => {
    expect(within('stage').flatMap(({ name, attributes }) => (name === 'g' ? [attributes['id']] : []))).toEqual(['base', 'links', 'nodes', 'above', 'labels']);
    expect(within('legend').filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual(['Colour', 'Europe', '2', 'Unknown', '1', 'Size', '10', 'Bigger is more']);
    expect(within('legend').filter(({ name }) => name === 'circle').map(({ attributes }) => attributes['fill'])).toEqual(['#3d6cc7', '#ffffff', 'none']);
    expect(within('basis').map(({ text }) => text)).toEqual(['Source: A & B', '28 November 2026']);
  });

  test('leaves out the legend and the title when there is none', () => {
    const bare = parsed(pictureSvg({ ...scene, legend: [], title: '' }));
    expect(bare.some(({ attributes }) => ['legend', 'heading'].includes(attributes['id'] ?? ''))).toBe(false);
    expect(bare[0]?.attributes['width']).toBe('748');
  });

  test('leaves out characters that XML cannot hold', () => {
    const odd = parsed(pictureSvg({ ...scene, title: 'a\u0000b\u001fc\ud800d\ufffee' }));
    expect(odd.find(({ attributes }) => attributes['id'] === 'picture-title')?.text).toBe('abcde');
  });

  test('puts links that look alike into one path where there are very many', () => {
    const link = scene.drawn.links[1]!;
    const many = parsed(pictureSvg({ ...scene, drawn: { ...scene.drawn, links: Array.from({ length: MANY_LINKS + 1 }, () => link) } }));
    const paths = many.filter(({ inside }) => inside.includes('links'));
    expect(paths).toHaveLength(1);
    expect(paths[0]?.attributes['d']?.match(/M/g)).toHaveLength(MANY_LINKS + 1);
  });
});

describe('the page around it', () => {
  test('16:9 and A4 keep their shape, the stage keeps its own within', () => {
    for (const [size, width, height] of [['wide', 1600, 900], ['a4', 1123, 794]] as const) {
      const frame = frameOf({ ...scene, size });
      expect([frame.width, frame.height]).toEqual([width, height]);
      expect(frame.stage.width / frame.stage.height).toBeCloseTo(700 / 300, 6);
      expect(frame.stage.x + frame.stage.width).toBeLessThanOrEqual(width);
      expect(frame.foot.at(-1)!.y).toBeLessThan(height);
    }
  });
  test('an upright stage gives an upright A4 with the legend below', () => {
    const frame = frameOf({ ...scene, size: 'a4', drawn: { ...scene.drawn, width: 390, height: 700 } });
    expect([frame.width, frame.height]).toEqual([794, 1123]);
    expect(Math.min(...frame.legend.map(({ y }) => y))).toBeGreaterThan(frame.stage.y + frame.stage.height);
  });
});

describe('details', () => {
  test('a curved arrow ends at the rim of its target', () => {
    const { head } = linkPaths({ from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, bend: { x: 50, y: 50 }, width: 1, color: '#000000', head: { length: 5, width: 4, targetRadius: 10 } });
    const [x, y] = head!.slice(1).split('L')[0]!.split(' ').map(Number) as [number, number];
    expect(Math.hypot(100 - x, y)).toBeCloseTo(10, 1);
  });
  // A link two pixels thick fades over one pixel on either side, each worth half: one pixel of ink.
  test('soft edges of a link count by half', () => {
    expect(inkWidth(3, 1)).toBe(2);
    expect(inkWidth(2, 1)).toBe(1);
    // Numerically: 2 ∫ (1 − smoothstep(½ … 1)) = 2 · 0.09375.
    expect(inkWidth(1, 1)).toBeCloseTo(0.1875, 10);
  });
  test('Vietnamese, Turkish and Cyrillic names are text in a PDF; what must be joined or is not in the font is not', () => {
    const all = () => true;
    for (const name of ['Đà Nẵng', 'İzmir', 'Łódź (PL)', 'Київ', 'Αθήνα', 'Da\u0300 Na\u0306\u0303ng'.normalize('NFC')]) expect(canBeSet(name, all), name).toBe(true);
    for (const name of ['عمّان', '東京', 'दिल्ली', 'קיִב', '🏙']) expect(canBeSet(name, all), name).toBe(false);
    expect(canBeSet('Quito', (code) => code !== 0x51)).toBe(false);
  });
  test('files are named after the title, in any script', () => {
    expect(fileName('Who Đà Nẵng learns with: 2010/12')).toBe('interurban-who-đà-nẵng-learns-with-2010-12');
    expect(fileName('…')).toBe('interurban');
  });
  test('the code of a frame cannot be broken out of by a title', () => {
    expect(embedCode({ address: 'https://x.example/embed?a=1&b=2', title: '"><script>', width: 800, height: 450.4 }))
      .toBe('<iframe src="https://x.example/embed?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;" width="800" height="450" loading="lazy" allow="fullscreen" style="border:0;max-width:100%"></iframe>');
  });
});
