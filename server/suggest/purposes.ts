/**
 * What a purpose adds to the score of each candidate, in units of log-odds with the weights below:
 * what the source has of what the learner lacks, that it has taught before, that it is not yet taken up,
 * and for a consortium that the two complete each other. The weights are settled by judgement, not fitted: no network
 * records for what purpose its cities looked for each other.
 */
import { resolveTopic } from '../graph/network-filters.ts';
import type { Purpose } from '../model/suggestion.ts';
import { groupsOf, sharedGroups } from './affiliation-scores.ts';
import { affiliationsOf, listOf } from './affiliations.ts';
import { counted } from './mentions.ts';
import { cityNeeds } from './needs.ts';
import type { PartnerNetwork } from './partner-network.ts';
import type { Term } from './ranking.ts';
import { SERVED_YEARS, teachingOf } from './teaching.ts';

export const PURPOSE_WEIGHTS = {
  /** Times the offer (or the need) on the topic; times the square root of the share of needs met over all topics, because such shares are small and the first match counts most. */
  match: 4,
  /** Nothing known of the candidate there, where something is known of others. */
  unknown: -2,
  /** Known to have nothing there: a practice that ended, a level that leaves nothing to offer or to need. */
  nothing: -4,
  /** For each doubling of 1 + exchanges in which the candidate taught, and at most. */
  taught: 0.5, mostTaught: 1.5,
  /** Times the share of the capacity that is taken, and beside it when all is. */
  taken: -1.5, full: -2,
  /** For each doubling of 1 + teachers that the candidate has already. */
  hasTeachers: -0.5,
  /** Times the square root of the share. */
  complement: 3,
  sharedAims: 1.5, otherCountry: 1, otherRegion: 0.5,
} as const;

/** Cities that one city can serve in three years unless it says otherwise (methods, section 3: a mentor serves at most k). */
export const CAPACITY = 6;

export interface PurposeTerm extends Term {
  readonly definition: string;
}

export interface Purposes {
  /** Terms for every city of the network. Throws `bad-request` for a topic that means nothing or several things. */
  readonly terms: (seeker: number, purpose: Purpose, topic: string | null) => PurposeTerm[];
  /** What should be said: what the needs rest on, or that nothing is known of them. */
  readonly notes: (seeker: number, purpose: Purpose, topic: string | null) => string[];
}

export function purposesOf(partners: PartnerNetwork, capacity: number = CAPACITY): Purposes {
  const { network, n } = partners;
  const w: Record<keyof typeof PURPOSE_WEIGHTS, number> = PURPOSE_WEIGHTS;
  const name = (city: number) => network.cities.name[city]!;
  const topicOf = (topic: string | null) => (topic === null ? null : resolveTopic(network.topics, topic));
  const label = (topic: number) => network.topics.label[topic]!;

  function term(id: string, text: string, unit: string | null, definition: string, values: Float64Array, effect: (value: number, city: number) => number, say: Term['say']): PurposeTerm {
    const effects = new Float64Array(n);
    for (let city = 0; city < n; city++) effects[city] = effect(values[city]!, city);
    return { id, label: text, group: 'purpose', unit, definition, values, effects, say };
  }
  function eachCity(value: (city: number) => number): Float64Array {
    const values = new Float64Array(n);
    for (let city = 0; city < n; city++) values[city] = value(city);
    return values;
  }
  /**
   * Effects of a share of 0 to 1 that is not known of every city; none where it is known of nobody else. A value of 0
   * on a topic is a fact about the candidate; over all topics it only says that no record fits.
   */
  const matchEffect = (seeker: number, values: Float64Array, over: 'topic' | 'all topics') => {
    const anyKnown = values.some((value, city) => city !== seeker && !Number.isNaN(value));
    const nothing = over === 'topic' ? w.nothing : w.unknown;
    return (value: number) => (!anyKnown ? 0 : Number.isNaN(value) ? w.unknown : value === 0 ? nothing : w.match * (over === 'topic' ? value : Math.sqrt(value)));
  };

  function matches(seeker: number): { met: Float64Array; metBack: Float64Array } {
    const into = { met: new Float64Array(n), metBack: new Float64Array(n), topics: new Float64Array(n), topicsBack: new Float64Array(n) };
    cityNeeds(partners).complementarityOf(seeker, into);
    return into;
  }
  const onTopic = (of: 'needOf' | 'offerOf', topic: number) => {
    const needs = cityNeeds(partners);
    return eachCity((city) => needs[of](city, topic));
  };

  function offers(seeker: number, topic: number | null): PurposeTerm {
    if (topic !== null) {
      const values = onTopic('offerOf', topic);
      return term('topic-offer', `What it offers on ${label(topic)}`, 'offer', 'Offer of the candidate on the topic, from 0 to 1.', values, matchEffect(seeker, values, 'topic'),
        (v, city) => (v === 0 ? `${name(city)} has nothing to offer on ${label(topic)} now, as what it had has ended, did not work or is not documented (offer 0)` : `${name(city)} has something to offer on ${label(topic)} (offer ${v.toFixed(2)} of 1)`));
    }
    const { met } = matches(seeker);
    return term('needs-met', 'What the seeker needs, it offers', 'share', 'Share of the seeker’s needs that the candidate’s offers meet.', met, matchEffect(seeker, met, 'all topics'),
      (v, city) => `${name(city)} offers ${(100 * v).toFixed(0)} % of what ${name(seeker)} needs`);
  }
  function lacks(seeker: number, topic: number | null): PurposeTerm {
    if (topic !== null) {
      const values = onTopic('needOf', topic);
      return term('topic-need', `What it needs on ${label(topic)}`, 'need', 'Need of the candidate on the topic, from 0 to 1.', values, matchEffect(seeker, values, 'topic'),
        (v, city) => `${name(city)} needs to learn about ${label(topic)} (need ${v.toFixed(2)} of 1)`);
    }
    const { metBack } = matches(seeker);
    return term('needs-met-back', 'What it needs, the seeker offers', 'share', 'Share of the candidate’s needs that the seeker’s offers meet.', metBack, matchEffect(seeker, metBack, 'all topics'),
      (v, city) => `${name(seeker)} offers ${(100 * v).toFixed(0)} % of what ${name(city)} needs`);
  }
  function willing(topic: number | null): PurposeTerm {
    return term('has-taught', topic === null ? 'Has taught before' : `Has taught before on ${label(topic)}`, 'exchanges', 'Exchanges in which the candidate taught others (on the topic, where one is asked for).',
      teachingOf(partners).taught(topic).slice(), (v) => Math.min(w.mostTaught, w.taught * Math.log2(1 + v)),
      (v, city) => (v === 0 ? `${name(city)} has not taught others on record (0 exchanges)` : `${name(city)} has taught others in ${counted(v, 'exchange')}${topic === null ? '' : ` on ${label(topic)}`}`));
  }
  function taken(): PurposeTerm {
    return term('capacity-taken', 'Taken up by others', 'cities', `Cities that the candidate mentored, hosted or assisted in the last ${SERVED_YEARS} years of the data, of the ${capacity} that one city is taken to serve.`,
      teachingOf(partners).served.slice(), (v) => (v === 0 ? 0 : w.taken * Math.min(1, v / capacity) + (v >= capacity ? w.full : 0)),
      (v, city) => `${name(city)} served ${counted(v, 'city', 'cities')} in the last ${SERVED_YEARS} years of the data (a city is taken to serve ${capacity})`);
  }
  function hasTeachers(): PurposeTerm {
    return term('has-teachers', 'Has teachers already', 'cities', `Cities that mentored, hosted or assisted the candidate in the last ${SERVED_YEARS} years of the data.`,
      teachingOf(partners).teachers.slice(), (v) => w.hasTeachers * Math.log2(1 + v) + 0,
      (v, city) => `${name(city)} learned from ${counted(v, 'city', 'cities')} in the last ${SERVED_YEARS} years of the data`);
  }

  function consortium(seeker: number, topic: number | null): PurposeTerm[] {
    const { met, metBack } = matches(seeker);
    const both = met.map((value, city) => (Number.isNaN(value) ? metBack[city]! : Number.isNaN(metBack[city]!) ? value : (value + metBack[city]!) / 2));
    const { topics } = affiliationsOf(partners);
    const aims = new Float64Array(n);
    if (topic === null) {
      const inBoth = sharedGroups(topics, () => 1).from(seeker);
      const own = groupsOf(topics, seeker);
      for (let city = 0; city < n; city++) {
        const theirs = groupsOf(topics, city);
        const common = inBoth(city);
        aims[city] = own === 0 || theirs === 0 ? Number.NaN : common / (own + theirs - common);
      }
    } else {
      const needs = cityNeeds(partners);
      for (let city = 0; city < n; city++) aims[city] = needs.needOf(city, topic) > 0 ? 1 : groupsOf(topics, city) === 0 && needs.basisOf(city) === 'none' ? Number.NaN : 0;
      for (const city of listOf(topics.ofGroup, topic)) aims[city] = 1;
    }
    const known = (value: number, weight: number) => (Number.isNaN(value) ? 0 : weight * value);
    const { country, region } = partners;
    return [
      term('complements', 'Different strengths', 'share', 'Mean of the shares of needs that each meets of the other (of the one that is known).', both, (v) => known(Math.sqrt(v), w.complement),
        (v, city) => `${name(seeker)} and ${name(city)} meet ${(100 * v).toFixed(0)} % of each other’s needs`),
      term('shared-aims', 'Shared aims', null, topic === null ? 'Topics that both work on, divided by the topics that either does.' : 'Whether the candidate has worked on the topic or needs it.', aims, (v) => known(v, w.sharedAims),
        topic === null ? (v) => `they share ${(100 * v).toFixed(0)} % of their topics` : (v, city) => `${name(city)} ${v === 1 ? 'has worked on or needs' : 'has no record on'} ${label(topic)} (${v} of 1)`),
      term('other-country', 'Another country', null, 'Whether the candidate is in another country.', eachCity((city) => (country[city] === country[seeker] ? 0 : 1)), (v) => w.otherCountry * v,
        (v) => (v === 1 ? 'they are in different countries' : 'they are in one country')),
      term('other-region', 'Another world region', null, 'Whether the candidate is in another world region.',
        eachCity((city) => (region[city]! < 0 || region[seeker]! < 0 ? Number.NaN : region[city] === region[seeker] ? 0 : 1)), (v) => known(v, w.otherRegion),
        (v) => (v === 1 ? 'they are in different world regions' : 'they are in one world region')),
      ...(topic === null ? [] : [offers(seeker, topic)]),
    ];
  }

  return {
    terms(seeker, purpose, asked) {
      const topic = topicOf(asked);
      if (purpose === 'learn' || purpose === 'find-mentor') return [offers(seeker, topic), willing(topic), taken()];
      if (purpose === 'offer-mentoring') return [lacks(seeker, topic), hasTeachers()];
      return purpose === 'consortium' ? consortium(seeker, topic) : [];
    },
    notes: (seeker, purpose, asked) => (purpose === 'partner' || purpose === 'twin' ? [] : notes(seeker, purpose, topicOf(asked))),
  };

  function notes(seeker: number, purpose: Purpose, topic: number | null): string[] {
    const needs = cityNeeds(partners);
    const said: string[] = [];
    const teaches = purpose === 'offer-mentoring';
    const rows = needs.of(seeker);
    const known = rows.filter((row) => !Number.isNaN(teaches ? row.offer : row.need));
    const subject = teaches ? `what ${name(seeker)} can offer` : `what ${name(seeker)} needs`;
    if (topic === null && known.length === 0) said.push(`Nothing is recorded of ${subject}: the list rests on the links and on what is known of the cities; name a topic, or record ${teaches ? 'its practices' : 'a self-assessment, its hazards or what it learned about'}.`);
    if (topic !== null) {
      const values = onTopic(teaches ? 'needOf' : 'offerOf', topic);
      const count = values.reduce((sum, value, city) => sum + (city !== seeker && value > 0 ? 1 : 0), 0);
      if (count === 0) said.push(`No other city is known to ${teaches ? 'need' : 'offer'} anything on ${label(topic)}: the list rests on the links and on what else is known of the cities.`);
      else said.push(`${counted(count, 'city is', 'cities are')} known to ${teaches ? 'need' : 'offer'} something on ${label(topic)}.`);
      if (teaches && !(needs.offerOf(seeker, topic) > 0)) said.push(`${name(seeker)} has no practice on ${label(topic)} on record that runs and worked: it asks to mentor without one.`);
    }
    const assessed = rows.filter(({ basis }) => basis === 'assessment');
    if (assessed.length > 0) {
      const { ageYears } = assessed[0]!;
      const coverage = assessed.map((row) => row.coverage).filter((share) => share !== null);
      const items = coverage.length === 0 ? 'item coverage not stated' : `at least ${(100 * Math.min(...coverage)).toFixed(0)} % of the items of each scored`;
      said.push(`Needs on ${counted(assessed.length, 'topic')} come from the latest self-assessment, ${ageYears === null ? 'undated' : `${ageYears.toFixed(1)} years before the end of the data`}, ${items}; the rest from practices, exchanges and hazards.`);
    } else if (known.length > 0) said.push(`There is no self-assessment: ${subject} is read from practices, exchanges and hazards (${counted(known.length, 'topic')}).`);
    const few = needs.tooFew(seeker);
    if (few.length > 0) said.push(`${counted(few.length, 'topic')} of the self-assessment had less than 60 % of the items scored and give no level: ${few.map(({ topic: t, coverage }) => `${label(t)} (${(100 * coverage).toFixed(0)} %)`).join(', ')}.`);
    if (teaches) {
      const served = teachingOf(partners).served[seeker]!;
      if (served >= capacity) said.push(`${name(seeker)} served ${counted(served, 'city', 'cities')} in the last ${SERVED_YEARS} years of the data, as many as one city is taken to serve (${capacity}).`);
    }
    return said;
  }
}
