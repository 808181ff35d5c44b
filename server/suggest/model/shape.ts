/**
 * Effects that may not fall as their value rises: more shared partners, nearer partners, needs better met
 * never count against a candidate. Features that say nearly the same would otherwise share out a good
 * reason as a larger one and a reason against.
 */
import type { Feature } from '../feature.ts';

const GROUPS: ReadonlySet<string> = new Set(['paths', 'institutions', 'needs']);
const IDS = /^(links-between|near-own-partners|near-their-partners|place-walk|own-share|partners-there|partners-here|country-chance|alike-|chose-alike|surroundings-share|topic-similarity|topic-walk|practice-walk|shared-)/;

export function mustRise({ group, id }: Feature): boolean {
  return GROUPS.has(group) || IDS.test(id);
}
