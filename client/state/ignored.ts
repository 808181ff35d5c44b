/** What a link says that could not be read: names and values that leave the exploration as it would be without them. */
import { START } from './exploration.ts';
import { decodePermalink, encodePermalink } from './permalink.ts';

export interface IgnoredPart {
  readonly name: string;
  readonly value: string;
}

/** Parts that others add to links, or that are read elsewhere. */
const FOREIGN = /^(utm_.*|fbclid|gclid|lang|dir)$/;
/** What is at its default may be written, although we leave it out. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  view: ['search'], undated: ['no'], by: ['shortest'], rows: [START.table.rows],
  ...Object.fromEntries((['color', 'size', 'border', 'label', 'layout', 'group', 'tab', 'network', 'depth', 'mode'] as const).map((name) => [name, [String(START[name])]])),
};

const canonical = (query: URLSearchParams): string => encodePermalink(decodePermalink(query)).toString();

export function ignoredParts(query: URLSearchParams): IgnoredPart[] {
  const all = [...query];
  const whole = canonical(query);
  const seen = new Set<string>();
  return all.flatMap(([name, value], at) => {
    const twice = seen.has(`${name}=${value}`);
    seen.add(`${name}=${value}`);
    if (twice || value === '' || FOREIGN.test(name) || DEFAULTS[name]?.includes(value)) return [];
    // Of parts that only count together (the ends of a link) each one counts.
    const without = new URLSearchParams(all.filter(([other, same], place) => place !== at && !(other === name && same === value)));
    return canonical(without) === whole ? [{ name, value }] : [];
  });
}
