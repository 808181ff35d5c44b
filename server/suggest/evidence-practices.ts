/** Evidence in practices: the one that a city has and the other needs, and the one that both have. */
import { groupWeight } from './affiliation-scores.ts';
import { affiliationsOf, listOf } from './affiliations.ts';
import type { Weighed } from './evidence.ts';
import { cityMention, counted, practiceMention, topicMention } from './mentions.ts';
import { cityNeeds } from './needs.ts';
import type { PartnerNetwork } from './partner-network.ts';

/** Practices of one city that are shown at most. */
const MOST = 2;
/** What was asked for comes before what was not. */
const ASKED_FOR = 2;

/** The learner needs a topic, the teacher has a practice on it that still runs; a topic asked for is a need. */
export function practicesNeeded(partners: PartnerNetwork, seeker: number, candidate: number, asked: number | null, learns: 'seeker' | 'candidate'): Weighed[] {
  const { network } = partners;
  const needs = cityNeeds(partners);
  const { topicAndAbove } = affiliationsOf(partners);
  const [learner, teacher] = learns === 'seeker' ? [seeker, candidate] : [candidate, seeker];
  const own = new Set(needs.practicesOf(learner).map(({ practice }) => practice));
  const others = needs.practicesOf(teacher).filter(({ practice, weight }) => weight > 0 && !own.has(practice)).sort((a, b) => b.weight - a.weight || a.practice - b.practice);
  if (others.length === 0) return [];
  const about = (practice: number, topic: number) => listOf(network.practices.topics, practice).some((t) => topicAndAbove[t]!.includes(topic));
  const matches: { topic: number; strength: number; need: number; offer: number }[] = [];
  const match = (topic: number, need: number, more: number) => {
    const offer = needs.offerOf(teacher, topic);
    if ((need > 0 || more > 0) && offer > 0) matches.push({ topic, strength: (need > 0 ? need : 1) * offer + more, need, offer });
  };
  for (let i = needs.offsets[learner]!; i < needs.offsets[learner + 1]!; i++) if (needs.topics[i] !== asked) match(needs.topics[i]!, needs.need[i]!, 0);
  if (asked !== null) match(asked, needs.needOf(learner, asked), learns === 'seeker' ? ASKED_FOR : 0);
  // Of a topic and the wider one above it, the narrower says more.
  matches.sort((a, b) => b.strength - a.strength || topicAndAbove[b.topic]!.length - topicAndAbove[a.topic]!.length || a.topic - b.topic);
  const shown = new Set<number>();
  const found: Weighed[] = [];
  for (const { topic, strength, need, offer } of matches) {
    const one = others.find(({ practice }) => !shown.has(practice) && about(practice, topic));
    if (!one) continue;
    shown.add(one.practice);
    const practice = practiceMention(network, one.practice);
    const subject = topicMention(network, topic);
    const [us, them] = [cityMention(network, learner), cityMention(network, teacher)];
    const why = need > 0 ? `which ${us.label} needs (need ${need.toFixed(2)}, offer ${offer.toFixed(2)}, each from 0 to 1)` : `which ${us.label} asks about (offer ${offer.toFixed(2)} of 1)`;
    const forward = { nodes: [us, subject, practice, them], steps: [need > 0 ? 'needs' : 'asks about', 'what it is about', one.originated ? 'originated by' : 'taken up by'] };
    found.push({
      strength,
      path: {
        kind: 'practice', text: `${them.label} has ${practice.label} on ${subject.label}, ${why}`,
        ...(learns === 'seeker' ? forward : { nodes: [them, practice, subject, us], steps: [one.originated ? 'originated' : 'took up', 'is about', 'needed by'] }),
      },
    });
    if (found.length === MOST) break;
  }
  return found;
}

/** A practice that both have and neither has ended. */
export function sharedPractices(partners: PartnerNetwork, seeker: number, candidate: number): Weighed[] {
  const { network } = partners;
  const needs = cityNeeds(partners);
  const { practices } = affiliationsOf(partners);
  const runs = (city: number) => new Map(needs.practicesOf(city).filter(({ weight }) => weight > 0).map((one) => [one.practice, one.originated]));
  const [ours, theirs] = [runs(seeker), runs(candidate)];
  return [...ours].filter(([practice]) => theirs.has(practice)).map(([practice, originated]) => {
    const mention = practiceMention(network, practice);
    const step = (first: boolean) => (first ? 'originated' : 'took up');
    return {
      strength: groupWeight(practices.size[practice]!),
      path: {
        kind: 'practice', text: `Both have ${mention.label}, which ${counted(practices.size[practice]!, 'city has', 'cities have')} originated or taken up`,
        nodes: [cityMention(network, seeker), mention, cityMention(network, candidate)], steps: [step(originated), theirs.get(practice) === true ? 'originated by' : 'taken up by'],
      },
    };
  });
}
