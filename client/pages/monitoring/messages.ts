/** Words of the page that shows what became of the suggestions. */
import type { FunnelScope, ReachedExchange, Stage } from '#model/monitoring.ts';
import { inLanguage } from '../../ui/language.ts';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { countOf, numberText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'What became of suggestions',
    about: 'Counted from what people recorded about suggestions, and from the exchanges and adoptions of the network that came after.',
    purpose: 'Purpose', all: 'all purposes', unstated: 'no purpose stated',
    csv: 'Download CSV',
    empty: 'Nothing has been recorded yet.',
    emptyFor: 'Nothing has been recorded for this purpose yet.',
    emptyText: 'On a suggestion, shortlist the city or record what happened. The pair is then followed here: whether the two were introduced, met, and took something up from each other.',
    toSuggestions: 'Go to suggestions',
    failed: 'The numbers could not be read',
    funnel: 'How far they got',
    funnelLabel: (text: string) => `Bars by stage: ${text}. The table below has the numbers.`,
    funnelNote: 'Pairs of cities, each purpose apart. The line across a bar is the 95 % interval of its share of the stage before.',
    tooFew: 'too few for a share',
    table: 'The numbers by stage',
    stage: 'Stage', pairs: 'Pairs', share: 'Of the stage before', interval: '95 % interval', days: 'Days since the stage before', daysTitle: 'Middle value of the pairs whose both dates are known',
    byPurpose: 'By purpose', declinedNow: 'Declined now',
    declined: 'Why suggestions were declined', declinedEmpty: 'No suggestion was declined.', reason: 'Reason', times: 'Times', standing: 'Still stand', noReason: 'no reason given',
    declinedNote: 'A decline holds for its purpose until somebody lifts it.',
    open: 'Introduced, nothing came of it yet', openEmpty: 'No introduction is open. Those that led to an exchange, or were declined, are not listed.',
    openNote: 'The longest waiting first. Ask what happened, and record it.',
    seeker: 'City', candidate: 'Introduced to', topic: 'Topic', since: 'Introduced', by: 'Recorded by', action: 'Action', record: 'Record', recordFor: (seeker: string, candidate: string) => `Record what happened between ${seeker} and ${candidate}`,
    recorded: (seeker: string, candidate: string) => `Recorded for ${seeker} and ${candidate}.`,
    reached: 'Pairs that met', reachedEmpty: 'No pair has met yet.', exchange: 'Exchange', basis: 'How it is known', when: 'When', adoption: 'Taken up after that', with: 'With', notOnRecord: 'not on record', none: 'nothing yet',
    took: (city: string) => `, by ${city}`,
    counted: 'How this is counted',
    unknown: 'unknown',
  },
  stages: { suggested: 'Suggested', introduced: 'Introduced', exchange: 'Exchange', adoption: 'Adoption' } satisfies Record<Stage, string>,
  bases: {
    named: 'recorded as its outcome', stated: 'recorded as its outcome, not named', met: 'both took part after the introduction',
  } satisfies Record<ReachedExchange['basis'], string>,
  percent: (share: number): string => `${Math.round(share * 100)} %`,
  interval: (low: number, high: number): string => `${Math.round(low * 100)} to ${Math.round(high * 100)} %`,
  daysText: (days: number, dated: number): string => `${numberText(Math.round(days * 10) / 10)} (${countOf(dated, 'pair', 'pairs')})`,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, stages, bases, percent, interval, daysText } = messages;

export function scopeName(scope: FunnelScope | null): string {
  if (scope === 'all') return words.all;
  return scope === null || scope === 'unstated' ? words.unstated : purposeTexts[scope].label;
}
