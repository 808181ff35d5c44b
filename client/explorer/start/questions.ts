/**
 * Example questions for someone who is here for the first time. Each leads to a view whose
 * address is made by the state itself, and only what the data on hand can answer is asked:
 * the three of the starter network first, else those that any network has.
 */
import type { SpreadingPractice } from '#model/flow.ts';
import type { NetworkSnapshot } from '#model/network-wire.ts';
import { addressOf, choiceOf } from '../../pages/suggestions/suggestion-choice.ts';
import { START, type NodeKey } from '../../state/exploration.ts';
import { explore, type Action } from '../../state/explore.ts';
import { encodePermalink } from '../../state/permalink.ts';
import { pagePath } from '../../ui/links.ts';
import { messages } from './messages.ts';

const words = messages.questions;
const SHOWN = 3;
const BRIDGES = 5;

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly about: string;
  readonly to: string;
}
/** What is known of the network; null while it is asked for, or too large to ask for whole. */
export interface Known {
  readonly network: NetworkSnapshot | null;
  readonly practices: readonly SpreadingPractice[] | null;
  /** Of a network that is too large to ask for whole. */
  readonly mostConnected: { readonly id: string; readonly name: string } | null;
}

/** Latin America and the Caribbean by the M49 standard of the United Nations. */
const LATIN_AMERICA = new Set(('AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI').split(' '));
const PUROK = 'purok-system';
const SAN_FRANCISCO = 'san-francisco-cebu-ph';
const EARLY_WARNING = 'essential-2012-9';

const exploring = (...actions: readonly Action[]): string => `/explore?${encodePermalink(actions.reduce(explore, START)).toString()}`;

/**
 * Cities by how many different exchanges tie them to the other side, then by how many
 * cities there. One large event makes many ties; who comes back again and again bridges.
 */
export function bridges({ cities, links }: NetworkSnapshot, isHere: (at: number) => boolean, isThere: (at: number) => boolean): NodeKey[] {
  const across = new Map<number, { occasions: Set<number>; cities: Set<number> }>();
  const note = (at: number, other: number, occasions: readonly number[]) => {
    const known = across.get(at) ?? { occasions: new Set<number>(), cities: new Set<number>() };
    for (const occasion of occasions) known.occasions.add(occasion);
    known.cities.add(other);
    across.set(at, known);
  };
  links.source.forEach((source, at) => {
    const [target, occasions] = [links.target[at]!, links.occasions[at]!];
    if (!(isHere(source) && isThere(target)) && !(isHere(target) && isThere(source))) return;
    note(source, target, occasions);
    note(target, source, occasions);
  });
  return [...across]
    .sort(([a, x], [b, y]) => y.occasions.size - x.occasions.size || y.cities.size - x.cities.size || (cities.id[a]! < cities.id[b]! ? -1 : 1))
    .map(([at]) => `city:${cities.id[at]!}`);
}

function starterQuestions({ network, practices }: Known): Question[] {
  const questions: Question[] = [];
  if (network) {
    const { cities } = network;
    const [asia, latin] = [(at: number) => cities.region[at] === 'Asia', (at: number) => LATIN_AMERICA.has(cities.country[at]!)];
    const found = bridges(network, asia, latin).slice(0, BRIDGES);
    const countries = [...new Set(cities.country.filter((code) => LATIN_AMERICA.has(code)))].sort();
    if (found.length === BRIDGES) {
      questions.push({
        id: 'bridges', ...words.regions, to: exploring({ type: 'whole' }, { type: 'select', keys: found },
          { type: 'rule', rule: { any: [{ field: 'region', is: 'one-of', values: ['Asia'] }, { field: 'country', is: 'one-of', values: countries }] } }),
      });
    }
  }
  const purok = practices?.find(({ practice }) => practice.id === PUROK);
  if (purok) questions.push({ id: 'purok', ...words.purok(purok.cities), to: spread(PUROK) });
  if (network?.cities.id.includes(SAN_FRANCISCO) && network.topics.id.includes(EARLY_WARNING)) {
    const choice = { ...choiceOf(new URLSearchParams()), purpose: 'learn' as const, topic: EARLY_WARNING };
    questions.push({ id: 'learn', ...words.learn, to: `${pagePath('city', SAN_FRANCISCO)}/peers?${addressOf(choice).toString()}` });
  }
  return questions;
}

function generalQuestions({ network, practices, mostConnected }: Known): Question[] {
  const questions: Question[] = [];
  const hub = network ? mostConnectedOf(network) : mostConnected;
  if (hub) questions.push({ id: 'hub', ...words.hub(hub.name), to: exploring({ type: 'focus', key: `city:${hub.id}` }) });
  const [spreading] = [...(practices ?? [])].filter(({ cities }) => cities > 1).sort((a, b) => b.cities - a.cities || (a.practice.id < b.practice.id ? -1 : 1));
  if (spreading) questions.push({ id: 'spread', ...words.spread(spreading.practice.label, spreading.cities), to: spread(spreading.practice.id) });
  if (hub) questions.push({ id: 'broker', ...words.broker, to: exploring({ type: 'whole' }, { type: 'set', to: { size: 'measure:betweenness' } }) });
  return questions;
}

/** All of the starter network, or the general ones: three that fit together. */
export function questionsFor(known: Known): Question[] {
  const starter = starterQuestions(known);
  return (starter.length === SHOWN ? starter : generalQuestions(known)).slice(0, SHOWN);
}

const spread = (practice: string): string => `/spread/${encodeURIComponent(practice)}`;

function mostConnectedOf({ cities, links }: NetworkSnapshot): Known['mostConnected'] {
  const near = cities.id.map(() => new Set<number>());
  links.source.forEach((source, at) => {
    near[source]?.add(links.target[at]!);
    near[links.target[at]!]?.add(source);
  });
  const best = near.reduce((most, { size }, at) => (size > (near[most]?.size ?? 0) ? at : most), -1);
  return best === -1 ? null : { id: cities.id[best]!, name: cities.name[best]! };
}
