/** A GEXF or GraphML file as nodes and edges with texts, before anything is understood. */
import { SaxesParser } from 'saxes';
import { decode, scanText, type Encoding } from './encoding.ts';
import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';

export interface GraphNode {
  readonly id: string;
  readonly label: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}
export interface GraphDocument {
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  /** Titles of attributes by the order they are declared in. */
  readonly nodeAttributes: readonly string[];
  readonly edgeAttributes: readonly string[];
}

/** What a format does with the elements of its file. Names come without prefix. */
export interface ElementHandler {
  open(name: string, attributes: { readonly [name: string]: string }, line: number): void;
  close(name: string): void;
  text(text: string): void;
}

const MAX_DEPTH = 60;

class UnsafeXml extends Error {}

function declaredEncoding(head: Buffer): Encoding | undefined {
  const name = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head.subarray(0, 200).toString('latin1'))?.[1]?.toLowerCase();
  if (name === undefined || name === 'utf-8' || name === 'us-ascii' || name === 'ascii') return 'utf-8';
  if (name === 'windows-1252' || name === 'iso-8859-1' || name === 'latin1') return 'windows-1252';
  return undefined;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** False after an error. Document types, entities and deep nesting are refused, never expanded. */
export async function parseXml(input: Input, handler: ElementHandler, problems: Problems): Promise<boolean> {
  const at = { file: input.name, sheet: null };
  const scan = await scanText(input.open());
  const encoding = scan.bom ?? declaredEncoding(scan.head);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse = (code: string, message: string, suggestion: string | null): false => {
    problems.add({ severity: 'error', at, line: parser.line, code, message, suggestion });
    return false;
  };
  if (encoding === undefined) return refuse('wrong-encoding', `${input.name} declares an encoding that is not read.`, 'Save it as UTF-8.');
  let depth = 0;
  parser.on('doctype', () => { throw new UnsafeXml('declares a document type'); });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new UnsafeXml(`nests elements more than ${MAX_DEPTH} deep`);
    handler.open(bare(tag.name), tag.attributes, parser.line);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(bare(tag.name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('error', (error) => { throw error; });
  try {
    for await (const text of decode(input.open(), encoding)) parser.write(text);
    parser.close();
    return true;
  } catch (error) {
    if (error instanceof UnsafeXml) return refuse('unsafe-xml', `${input.name} ${error.message}.`, 'Export it anew without a document type.');
    if (error instanceof TypeError) return refuse('wrong-encoding', `${input.name} holds bytes that are not ${encoding}.`, 'Save it as UTF-8.');
    if (/undefined entity|entity not found|malformed character entity/i.test((error as Error).message)) return refuse('unsafe-xml', `${input.name} uses an entity that XML does not define.`, 'Write the character itself.');
    return refuse('broken-xml', `${input.name} is not well-formed XML: ${(error as Error).message.replace(/^\d+:\d+: /, '')}`, 'Check that it was saved whole.');
  }
}
