/** Words of the pages of suggestions. */
import type { EvidencePath, ModelCard, Suggestion, SuggestionList } from '#model/suggestion.ts';
import { ordinal } from '#model/ordinal.ts';
import { instantText } from '../../ui/date-text.ts';
import { inLanguage } from '../../ui/language.ts';
import { countOf, numberText, significantText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

type Outcome = NonNullable<Suggestion['status']>['outcome'];

const share = (value: number): string => `${significantText(value > 0 && value < 0.095 ? Number((value * 100).toPrecision(2)) : Math.round(value * 100), 3)} %`;

const en = {
  words: {
    title: (city: string) => `Peers for ${city}`,
    about: 'Cities this one is not linked to yet, best first. Every suggestion says what speaks for it and against it, with the numbers behind each reason.',
    views: 'Views', list: 'Suggestions', shortlist: 'Shortlist', compare: 'Side by side',
    csv: 'Download CSV',
    more: 'Show more',
    loading: 'Working out who fits…',
    none: 'No city is left to suggest.',
    noneNarrowed: 'No city fits all of these conditions. Take one away, or allow a greater distance.',
    noneAtAll: 'Every other city of this network is linked to this one already, was declined, or there is no other city. Import more cities, or lift a decline in the shortlist.',
    clearFilters: 'Clear conditions',
    hiddenHere: (count: number) => `${countOf(count, 'city is', 'cities are')} hidden in this view.`,
    showHidden: 'Show them again',
    counted: ({ items, candidates, leftOut }: SuggestionList, shown: number) => {
      const out = [
        leftOut.linked > 0 && `${numberText(leftOut.linked)} linked already`,
        leftOut.declined > 0 && `${numberText(leftOut.declined)} declined`,
        leftOut.nearby > 0 && `${countOf(leftOut.nearby, 'close neighbour', 'close neighbours')}`,
        leftOut.gone > 0 && `${numberText(leftOut.gone)} no longer in the network`,
        leftOut.filtered > 0 && `${numberText(leftOut.filtered)} outside the conditions`,
      ].filter((part) => part !== false);
      return items.length === 0 ? '' : `${numberText(shown)} of ${countOf(candidates, 'city', 'cities')} ranked${out.length > 0 ? ` · left out: ${out.join(', ')}` : ''}`;
    },
    coldSeeker: 'This city has no links yet, so only what it is and does can speak: expect wider intervals. Record its exchanges to get better suggestions.',
    coldCandidate: 'Has no links yet: only what is known about the city itself speaks for it. Its rank is less certain.',
    linked: 'These two are linked already.',
    notes: 'Notes',
  },
  controls: {
    heading: 'What for',
    conditions: 'Only cities that fit',
    balance: 'Balance of the list',
    purpose: 'Purpose',
    topic: 'Topic', topicHelp: 'Leave empty for all topics.', topicFind: 'Find a topic',
    region: 'Region', country: 'Country', language: 'Language', hazard: 'Hazard', size: 'Size', distance: 'Distance',
    any: 'any',
    languageFind: 'Type a language', noLanguage: 'No language of this name.',
    within: (km: number) => `within ${numberText(km)} km`,
    ownSize: (low: number, high: number) => `like this city: ${numberText(low)} to ${numberText(high)}`,
    sizeBelow: (high: number) => `below ${numberText(high)} people`,
    sizeAbove: (low: number) => `${numberText(low)} people and more`,
    sizeBetween: (low: number, high: number) => `${numberText(low)} to ${numberText(high)} people`,
    diversity: 'Variety of regions',
    diversityHelp: 'Left: the best fit only. Right: as many world regions as possible, even if single cities fit less well.',
    popularity: 'Less for the well connected',
    popularityHelp: 'Left: as past links tell, which favours busy cities. Right: the advantage of being well connected is taken out.',
    level: (value: number) => (value === 0 ? 'off' : `${Math.round(value * 100)} %`),
    remove: (label: string) => `Remove ${label}`,
    narrow: 'Change purpose and conditions',
  },
  card: {
    partners: (count: number) => (count === 0 ? 'no partners yet' : countOf(count, 'partner so far', 'partners so far')),
    away: (km: number) => `${numberText(Math.round(km))} km away`,
    people: (count: number) => `${numberText(count)} people`,
    rank: 'Rank',
    inFavour: 'What speaks for it', against: 'Against it:',
    noReason: 'No single reason stands out; many small ones add up.',
    detailsShown: 'Reasons in full, evidence, introduction', detailsOf: (city: string) => ` for ${city}`,
    chart: 'How the score adds up',
    chartLabel: (city: string, count: number, score: string, strongest: string) => `Bars of what each of ${count} reasons adds to or takes from the score of ${city}; together ${score}. Strongest: ${strongest}. The table below has all of them.`,
    chartNote: 'Bars to the right speak for the city, bars to the left against it. Unit: log-odds; +0.7 about doubles the odds, −0.7 about halves them.',
    together: (count: number) => `${count} smaller reasons together`,
    score: 'Score (sum)',
    table: 'All reasons as a table',
    tableCaption: (city: string) => `Reasons for and against ${city}`,
    reason: 'Reason', says: 'What it says', value: 'Value', effect: 'Adds or takes',
    evidence: 'Evidence', noEvidence: 'No chain of partners, people or practices joins the two. The reasons above rest on what the cities are.',
    graph: 'Show in the graph', graphOf: (text: string) => `Show in the graph: ${text}`,
    introducer: 'Who could introduce you', noIntroducer: 'No path of three steps or fewer leads there through people, institutions or partners.',
    chance: (probability: number) => `Chance that the whole path holds, by how often and how recently each step was used: ${share(probability)}.`,
    counterfactual: 'What would change this', noCounterfactual: 'No single change was found that would move its rank.',
    rescored: (rank: string, score: string) => `Scored again with that change: ${rank}, score ${score}.`,
    likelihood: 'How likely',
    likelihoodBasis: (n: number) => `Counted on ${countOf(n, 'pair', 'pairs')} whose link had been hidden from the model.`,
  },
  actions: {
    group: (city: string) => `What to do with ${city}`,
    shortlist: 'Shortlist', unshortlist: 'Take off the shortlist',
    record: 'Record what happened', hide: 'Hide here', compare: 'Compare', compareWith: (city: string) => `Compare ${city}`,
    recordTitle: (city: string) => `What happened with ${city}?`,
    outcome: 'What happened',
    outcomes: {
      shortlisted: 'We keep it in mind (shortlisted)', introduced: 'We were introduced, or got in touch', declined: 'We declined, or they did',
      lifted: 'Take the last entry back', exchange: 'It led to an exchange',
    } satisfies Record<Outcome, string>,
    reason: 'Why', reasonHelp: 'Needed for a decline: it helps the coordinator, and others. The pair is not suggested again for this purpose until you lift it.',
    reasonMissing: 'Say in a few words why it was declined.',
    exchange: 'Which exchange', exchangeNone: 'not on record yet', exchangeBoth: 'Both took part', exchangeOwn: (city: string) => `Other exchanges of ${city}`,
    exchangeHelp: 'If it is not there yet, record the exchange first.', exchangeNew: 'Record an exchange',
    forPurpose: (label: string) => `For the purpose: ${label}. It is kept with today’s date and counts toward monitoring.`,
    save: 'Record', cancel: 'Cancel', failed: 'Not recorded', undo: 'Undo', undoOf: (city: string) => `Undo: ${city}`,
    chosen: (names: string) => `Chosen to compare: ${names}.`, chosenOne: 'Choose a second one.', sideBySide: 'Put side by side', clear: 'Clear the choice',
  },
  /** What is said once an event is recorded. */
  recorded: {
    shortlisted: (city) => `${city} is on the shortlist.`,
    introduced: (city) => `Recorded: you and ${city} were introduced.`,
    declined: (city) => `Declined: ${city} will not be suggested again for this purpose.`,
    lifted: (city) => `Taken back: ${city} is suggested as before.`,
    exchange: (city) => `Recorded: this suggestion led to an exchange with ${city}.`,
  } satisfies Record<Outcome, (city: string) => string>,
  hiddenSaid: (city: string) => `${city} is hidden in this view.`,
  /** How things stand, as a mark beside the name. */
  statusNames: {
    shortlisted: 'shortlisted', introduced: 'introduced', declined: 'declined', lifted: 'taken back', exchange: 'led to an exchange',
  } satisfies Record<Outcome, string>,
  evidenceKinds: {
    'shared-partner': 'Shared partner', 'shared-institution': 'Shared institution', person: 'Person', practice: 'Practice', hazard: 'Hazard', topic: 'Topic', exchange: 'Exchange', path: 'Path', place: 'Place',
  } satisfies Record<EvidencePath['kind'], string>,
  comparison: {
    empty: 'Choose two cities in the list (“Compare”) to see them side by side.',
    back: 'Back to the list',
    facts: 'Facts', reasons: 'Reasons side by side', evidence: 'Evidence',
    caption: (a: string, b: string) => `Reasons for ${a} and ${b}, largest difference first`,
    difference: 'Difference',
    chart: 'Where they differ',
    chartLabel: (a: string, b: string, total: string) => `Bars of the differences between ${a} and ${b} by reason; together ${total}. The table below has all of them.`,
    chartNote: (a: string, b: string) => `Bars to the right speak more for ${a}, bars to the left more for ${b}.`,
    total: 'Difference of the scores',
    remove: (city: string) => `Take ${city} out of the comparison`,
    rank: 'Rank', score: 'Score', likely: 'How likely', population: 'Population', distance: 'Distance', region: 'Region', partners: 'Partners so far', status: 'Status', introducer: 'Introduction',
    none: 'nothing recorded',
    second: 'Choose a second city in the list.',
  },
  shortlistWords: {
    title: 'Shortlist and what became of it',
    empty: 'Nothing here yet. Shortlist a suggestion, or record what happened with one: it then stands here with its status, for everybody who works for this city.',
    declined: 'Declined', declinedNote: 'Not suggested again for that purpose until you take the decline back.',
    caption: (city: string) => `Shortlist of ${city}`, declinedCaption: (city: string) => `Declined suggestions of ${city}`,
    city: 'City', purpose: 'Purpose', anyPurpose: 'any purpose', status: 'Status', since: 'Since', by: 'By', about: 'Reason or exchange', what: 'Change',
    lift: 'Take back', liftNamed: (city: string) => `Take back the entry of ${city}`, recordNamed: (city: string) => `Record what happened with ${city}`,
  },
  network: {
    title: 'Whom cities should meet',
    about: 'The least connected cities first, each with the partners it is most likely to work well with. Open a city to see every reason and to record what happened.',
    purpose: 'Purpose', topic: 'Topic', region: 'Region', country: 'Country', any: 'any',
    partners: (count: number) => (count === 0 ? 'no partners yet' : countOf(count, 'partner', 'partners')),
    active: (date: string) => `last active ${date}`, neverActive: 'no dated activity',
    shown: (shown: number, total: number) => `${numberText(shown)} of ${countOf(total, 'city', 'cities')}`,
    all: (city: string) => `All suggestions for ${city}`,
    none: 'No city fits these conditions.', noSuggestions: 'Nobody to suggest for this purpose.',
    empty: 'No city yet. Import a table of cities, then suggestions for each of them stand here.', import: 'Import',
    more: 'Show more', clear: 'Clear conditions', csv: 'CSV of the cities shown',
  },
  modelMore: 'How the model works',
  modelReady: 'The model of this network is ready now.',
  rankAgain: 'Rank again with it',
  /** What ranks the candidates, in a line. */
  modelText: ({ kind, fittedAt, links, cities }: ModelCard): string =>
    kind === 'prior'
      ? 'Ranked with documented prior weights, not with a model of this network.'
      : `Ranked by a model fitted${fittedAt === null ? '' : ` ${instantText(fittedAt)}`} on ${countOf(links, 'link', 'links')} between ${countOf(cities, 'city', 'cities')} of this network.`,
  said: {
    rankUnsure: (rank: number) => `${ordinal(rank)}; how sure the rank is cannot be said without a fitted model`,
    rankSame: (rank: number, low: number) => `${ordinal(rank)}, and ${ordinal(low)} in nine of ten re-fits`,
    rankBetween: (rank: number, low: number, high: number) => `${ordinal(rank)}, between ${ordinal(low)} and ${ordinal(high)} in nine of ten re-fits`,
    rank: (rank: number) => ordinal(rank),
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, controls, card, actions, recorded, hiddenSaid, statusNames, evidenceKinds, comparison, shortlistWords, network, modelMore, modelReady, rankAgain, modelText, said } = messages;
export const percent = share;
/** Columns and names of files are the same in every language. */
export const networkCsvColumns = ['cityId', 'city', 'country', 'region', 'partners', 'lastActive', 'place', 'candidateId', 'candidate', 'candidateCountry', 'score', 'rankLow', 'rankHigh', 'reasons'];
export const shortlistCsvName = (id: string) => `shortlist-${id}.csv`;
