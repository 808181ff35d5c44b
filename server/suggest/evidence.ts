/**
 * What on record stands between two cities, as chains that can be looked at in the graph: strongest
 * first, at most five. Strengths are on one scale: a shared partner, institution, programme or person counts
 * 1 / ln(number of its cities); a practice the seeker needs counts need · offer; hazards and topics in common count
 * half of their likeness, a path of three ties half of 1/√(k·k). Where nothing joins the two, their places do
 * (evidence-places.ts), and the text says so.
 */
import { resolveTopic } from '../graph/network-filters.ts';
import { cityTies } from '../graph/network-ties.ts';
import type { EvidencePath, Purpose, SuggestionRequest } from '../model/suggestion.ts';
import { groupWeight } from './affiliation-scores.ts';
import { affiliationsOf, listOf, type Affiliation } from './affiliations.ts';
import { placesBetween } from './evidence-places.ts';
import { practicesNeeded, sharedPractices } from './evidence-practices.ts';
import { jaccard } from './features/sets.ts';
import { cityMention, counted, institutionMention, personMention, practiceMention, programmeMention, topicMention } from './mentions.ts';
import { linked, type PartnerNetwork } from './partner-network.ts';

export const MOST_EVIDENCE = 5;
/** Of one kind at most, so that a list is not five shared partners. */
const MOST_OF_A_KIND = 2;

export interface Weighed {
  readonly strength: number;
  readonly path: EvidencePath;
}

export type Asked = Pick<SuggestionRequest, 'purpose' | 'topic'>;

/** Finds the evidence between two cities; prepared once for a network. What was asked for decides who teaches whom, and on what. */
export function evidenceBetween(partners: PartnerNetwork): (seeker: number, candidate: number, asked?: Asked) => EvidencePath[] {
  const places = placesBetween(partners);
  const chains = threeTies(partners);
  return (seeker, candidate, { purpose, topic } = { purpose: 'partner', topic: null }) => {
    const about = topic === null ? null : resolveTopic(partners.network.topics, topic);
    const found = [
      meetings(partners, seeker, candidate),
      purpose === 'offer-mentoring' ? [] : practicesNeeded(partners, seeker, candidate, about, 'seeker'),
      LEARNS_ONLY.has(purpose) ? [] : practicesNeeded(partners, seeker, candidate, about, 'candidate'),
      ...[sharedPractices, sharedPartners, institutionsInCommon, peopleOnBothSides, sharedHazards, sharedTopics].map((find) => find(partners, seeker, candidate)),
    ].flatMap((kind) => strongest(kind).slice(0, MOST_OF_A_KIND));
    const joined = linked(partners, seeker, candidate) || found.some(({ path }) => path.kind === 'shared-partner');
    if (!joined) found.push(...chains(seeker, candidate));
    if (found.length === 0) found.push(...places(seeker, candidate));
    return strongest(found).slice(0, MOST_EVIDENCE).map(({ path }) => path);
  };
}

const LEARNS_ONLY: ReadonlySet<Purpose> = new Set(['learn', 'find-mentor']);
/** Stable: what is equally strong keeps its order. */
function strongest(found: readonly Weighed[]): Weighed[] {
  return [...found].sort((a, b) => b.strength - a.strength);
}

/** What an already linked pair did together. */
function meetings({ network, ties }: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  if (!linked({ ties }, seeker, candidate)) return [];
  const { offsets, neighbours, link, first, events } = cityTies(network);
  const found: Weighed[] = [];
  for (let i = offsets[seeker]!; i < offsets[seeker + 1]!; i++) {
    if (neighbours[i] !== candidate) continue;
    for (let e = first[link[i]!]!; e < first[link[i]! + 1]!; e++) {
      const [occasion, cities] = [events.occasions[e]!, events.cities[e]!];
      if (occasion >= network.exchanges.count) {
        found.push(takenUp(network, occasion - network.exchanges.count, seeker, candidate));
        continue;
      }
      const row = network.rows.exchanges[occasion]!;
      const date = row.start ?? row.end;
      found.push({
        strength: 2 / (cities - 1),
        path: {
          kind: 'exchange', text: `Both took part in ${row.title ?? `a ${row.kind}`} (${date ?? 'undated'}, ${counted(cities, 'city', 'cities')})`,
          nodes: [cityMention(network, seeker), { type: 'exchange', id: row.id, label: row.title ?? row.kind, country: null }, cityMention(network, candidate)],
          steps: ['took part in', 'took part in'],
        },
      });
    }
  }
  return found;
}

/** One of the two took up a practice of the other. */
function takenUp(network: PartnerNetwork['network'], adoption: number, seeker: number, candidate: number): Weighed {
  const practice = practiceMention(network, network.adoptions.practice[adoption]!);
  const learned = network.adoptions.target[adoption] === seeker;
  const [us, them] = [cityMention(network, seeker), cityMention(network, candidate)];
  const [learner, source] = learned ? [us, them] : [them, us];
  const { date } = network.rows.adoptions[adoption]!;
  return {
    strength: 2,
    path: { kind: 'practice', text: `${learner.label} took up ${practice.label} from ${source.label} (${date ?? 'undated'})`, nodes: [us, practice, them], steps: learned ? ['took up', 'learned from'] : ['passed on', 'taken up by'] },
  };
}

function sharedPartners({ network, ties, degree }: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const found: Weighed[] = [];
  let [i, j] = [ties.offsets[seeker]!, ties.offsets[candidate]!];
  const [iEnd, jEnd] = [ties.offsets[seeker + 1]!, ties.offsets[candidate + 1]!];
  while (i < iEnd && j < jEnd) {
    const [a, b] = [ties.targets[i]!, ties.targets[j]!];
    if (a === b) {
      const partner = cityMention(network, a);
      found.push({
        strength: groupWeight(degree[a]!),
        path: {
          kind: 'shared-partner', text: `${partner.label}, which has ${counted(degree[a]!, 'partner')}, works with both`,
          nodes: [cityMention(network, seeker), partner, cityMention(network, candidate)], steps: ['worked with', 'worked with'],
        },
      });
    }
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return found;
}

function inBoth({ ofCity }: Affiliation, a: number, b: number): number[] {
  const others = new Set(listOf(ofCity, b));
  return [...listOf(ofCity, a)].filter((group) => others.has(group));
}

function sharedInstitutions(partners: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const { network } = partners;
  const { institutions } = affiliationsOf(partners);
  return inBoth(institutions, seeker, candidate).map((group) => {
    const institution = institutionMention(network, group);
    return {
      strength: groupWeight(institutions.size[group]!),
      path: {
        kind: 'shared-institution', text: `${institution.label} joins ${counted(institutions.size[group]!, 'city', 'cities')}, both among them`,
        nodes: [cityMention(network, seeker), institution, cityMention(network, candidate)], steps: ['with', 'with'],
      },
    };
  });
}

/** Institutions and programmes, a programme not beside the institution that leads it. */
function institutionsInCommon(partners: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const institutions = sharedInstitutions(partners, seeker, candidate);
  const ids = new Set(institutions.map(({ path }) => path.nodes[1]!.id));
  const led = new Map(partners.network.rows.programmes.map((row) => [row.id, row.leadInstitutionIds]));
  return [...institutions, ...sharedProgrammes(partners, seeker, candidate).filter(({ path }) => !led.get(path.nodes[1]!.id)!.some((id) => ids.has(id)))];
}

function sharedProgrammes(partners: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const { network } = partners;
  const { programmes } = affiliationsOf(partners);
  return inBoth(programmes, seeker, candidate).map((group) => {
    const programme = programmeMention(network, group);
    return {
      strength: groupWeight(programmes.size[group]!),
      path: {
        kind: 'shared-institution', text: `Both took part in exchanges of ${programme.label} (${counted(programmes.size[group]!, 'city', 'cities')})`,
        nodes: [cityMention(network, seeker), programme, cityMention(network, candidate)], steps: ['took part in', 'took part in'],
      },
    };
  });
}

function peopleOnBothSides(partners: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const { network } = partners;
  const { people } = affiliationsOf(partners);
  return inBoth(people, seeker, candidate).map((group) => {
    const person = personMention(network, group);
    return {
      strength: groupWeight(people.size[group]!),
      path: {
        kind: 'person', text: `${person.label} has worked with ${counted(people.size[group]!, 'city', 'cities')}, both among them`,
        nodes: [cityMention(network, seeker), person, cityMention(network, candidate)], steps: ['knows', 'knows'],
      },
    };
  });
}

function sharedHazards({ network }: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const [a, b] = [new Set(network.rows.cities[seeker]!.hazards), new Set(network.rows.cities[candidate]!.hazards)];
  const both = [...a].filter((id) => b.has(id));
  if (both.length === 0) return [];
  const topics = both.map((id) => topicMention(network, network.topics.id.indexOf(id)));
  return [{
    strength: jaccard(a, b) / 2,
    path: {
      kind: 'hazard', text: `Both face ${topics.map(({ label }) => label).join(', ')} (${both.length} of ${counted(new Set([...a, ...b]).size, 'hazard')} that either faces)`,
      nodes: [cityMention(network, seeker), topics[0]!, cityMention(network, candidate)], steps: ['faces', 'faces'],
    },
  }];
}

/** The topic on record for both that fewest cities have. */
function sharedTopics(partners: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const { network } = partners;
  const { topics } = affiliationsOf(partners);
  const both = inBoth(topics, seeker, candidate).sort((a, b) => topics.size[a]! - topics.size[b]! || a - b);
  if (both.length === 0) return [];
  const rarest = topicMention(network, both[0]!);
  return [{
    strength: jaccard(new Set(listOf(topics.ofCity, seeker)), new Set(listOf(topics.ofCity, candidate))) / 2,
    path: {
      kind: 'topic', text: `Both have worked on ${rarest.label}, as ${counted(topics.size[both[0]!]!, 'city has', 'cities have')}; ${counted(both.length, 'topic')} in common`,
      nodes: [cityMention(network, seeker), rarest, cityMention(network, candidate)], steps: ['worked on', 'worked on'],
    },
  }];
}

/** Best path of three ties: the two cities between have the fewest partners. What is two ties away is found once for each seeker. */
function threeTies({ network, ties, degree, n }: PartnerNetwork): (seeker: number, candidate: number) => Weighed[] {
  const through = new Int32Array(n);
  let from = -1;
  const search = (seeker: number) => {
    through.fill(-1);
    for (let i = ties.offsets[seeker]!; i < ties.offsets[seeker + 1]!; i++) {
      const u = ties.targets[i]!;
      for (let j = ties.offsets[u]!; j < ties.offsets[u + 1]!; j++) {
        const v = ties.targets[j]!;
        if (v !== seeker && (through[v] === -1 || degree[u]! < degree[through[v]!]!)) through[v] = u;
      }
    }
    from = seeker;
  };
  return (seeker, candidate) => {
    if (seeker !== from) search(seeker);
    let best: { strength: number; u: number; v: number } | undefined;
    for (let i = ties.offsets[candidate]!; i < ties.offsets[candidate + 1]!; i++) {
      const v = ties.targets[i]!;
      const u = through[v]!;
      if (u === -1) continue;
      const strength = 0.5 / Math.sqrt(degree[u]! * degree[v]!);
      if (!best || strength > best.strength) best = { strength, u, v };
    }
    if (!best) return [];
    const [u, v] = [cityMention(network, best.u), cityMention(network, best.v)];
    return [{
      strength: best.strength,
      path: {
        kind: 'path', text: `A chain of three ties: ${u.label} (${counted(degree[best.u]!, 'partner')}) and ${v.label} (${counted(degree[best.v]!, 'partner')}) stand between`,
        nodes: [cityMention(network, seeker), u, v, cityMention(network, candidate)], steps: ['worked with', 'worked with', 'worked with'],
      },
    }];
  };
}
