/** Every text stands in both languages, and no Spanish one is English left as it was. */
import { readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measures } from '../../../server/analytics/registry.ts';
import { messages as vocabulary } from '../../../client/vocabulary/messages.ts';
import { es as spanishVocabulary } from '../../../client/vocabulary/messages.es.ts';

/** Names, signs, forms and words that both languages share. */
const SHARED = [
  /^(Interurban|CSV|JSON|XLSX|GEXF|GraphML|PNG|SVG|PDF|BibTeX|WebGL|API|GeoNames|Wikidata|LG-SAT|MRR|AUC|Hits@10|Hits@50|NDCG@10|PageRank|DNS)$/,
  /^(Zoom|Web|Id|Esc|Menú|Total|Error|No|no|plan|Plan|hub|Origin|General|Normal|Lineal|Radial|Global|Local|Regional|Color|Base|Final|Mediana|Visible|A4|A3|error)$/,
  /^[\d\s.,;:…/–−+×·%≤≥()<>?='‑-]*$/,
  /^(CSV|XLSX|JSON) \(.*\)$/,
  /^(Melanesia|Micronesia|Asia|f|e|t|\?|Esc|1 2 3|\+ {2}−)$/,
];
const shared = (text: string) => SHARED.some((form) => form.test(text));

/** Texts of a tree of messages by their path; functions are called with stand-ins for what they take. */
function texts(node: unknown, path: string): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof node === 'string') found.set(path, node);
  else if (node !== null && typeof node === 'object') for (const [key, value] of Object.entries(node)) for (const [at, text] of texts(value, `${path}.${key}`)) found.set(at, text);
  return found;
}

const files = readdirSync('client', { recursive: true, encoding: 'utf8' });
const having = (name: string) => files.filter((file) => file.endsWith(`/${name}`)).map((file) => `client/${dirname(file)}`).sort();
const folders = having('messages.ts');

const load = (folder: string, name: string): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(`${folder}/${name}`).href);

describe('every messages file', () => {
  it('has Spanish beside it', () => {
    const spanish = having('messages.es.ts');
    expect(folders.filter((folder) => !spanish.includes(folder))).toEqual([]);
    expect(folders.length).toBeGreaterThan(18);
  });

  it.each(folders)('%s says something else in Spanish', async (folder) => {
    const english = texts((await load(folder, 'messages.ts') as { messages: unknown }).messages, relative('client', folder));
    const spanish = texts((await load(folder, 'messages.es.ts') as { es: unknown }).es, relative('client', folder));
    expect([...spanish].filter(([, text]) => text.trim() === '').map(([path]) => path).filter((path) => english.get(path) !== '')).toEqual([]);
    expect([...spanish].filter(([path, text]) => english.get(path) === text && !shared(text)).map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});

describe('names of the server', () => {
  it('every measure has a Spanish label', () => {
    expect(measures.map(({ id }) => id).filter((id) => spanishVocabulary.measures[id] === undefined)).toEqual([]);
  });

  it('every word of a vocabulary has a Spanish one', () => {
    expect(Object.keys(vocabulary.values).filter((value) => !Object.hasOwn(spanishVocabulary.values, value))).toEqual([]);
    expect(Object.keys(vocabulary.values).length).toBeGreaterThan(130);
  });
});
