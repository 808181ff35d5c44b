/** A way in words: its steps as sentences, and the whole as text to copy. */
import type { Path, PathAnswer, PathOccasion, PathStep } from '#model/path.ts';
import type { PathKind } from '../../state/exploration.ts';
import { dateText, periodText } from '../../ui/date-text.ts';
import { listText } from '../../ui/number-text.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { messages } from './messages.ts';

/** Who learned from whom on an occasion. */
export function flowSentence({ from, to }: PathStep, { type, flow }: PathOccasion): string | null {
  if (flow === null) return null;
  if (type === 'adoption') return flow === 'forward' ? messages.adopted(to.label, from.label) : messages.adopted(from.label, to.label);
  return messages.flow[flow](from.label, to.label);
}

/** Kind, date and size of an occasion. */
export function occasionDetail({ kind, start, end, cities }: PathOccasion): string {
  return [valueText(kind), periodText(start, end) ?? messages.undated, cities === null || cities <= 2 ? null : messages.cities(cities)].filter((part) => part !== null).join(' · ');
}

/** Relations of a step between other things than two cities: `Kobe – hosted – Workshop`. */
export function relationSentences({ from, to, relations }: PathStep): string[] {
  return relations.filter(({ text }) => text !== 'tie').map(({ text, forward }) => {
    const said = messages.relations?.[text] ?? text;
    return forward ? messages.relation(said, from.label, to.label) : messages.relation(said, to.label, from.label);
  });
}

export function arrivalText({ by, possible }: NonNullable<Path['arrival']>): string {
  return [by === null ? null : messages.arrived(dateText(by)!), possible === null || possible === by ? null : messages.possibleFrom(dateText(possible)!)].filter((part) => part !== null).join(', ');
}

/** What tells one way from another in a list. */
export function wayName(path: Path): string {
  const between = path.nodes.slice(1, -1).map(({ label }) => label);
  return between.length === 0 ? messages.direct : messages.via(listText(between));
}

export function wayText(answer: PathAnswer, path: Path, by: PathKind, link: string): string {
  const steps = path.steps.flatMap((step, at) => [
    `${at + 1}. ${step.from.label} → ${step.to.label}${step.arrival === null ? '' : ` (${arrivalText(step.arrival)})`}`,
    ...relationSentences(step).map((text) => `   ${text}`),
    ...step.occasions.map((occasion) => {
      const names = [...occasion.people, ...occasion.institutions].map(({ participant }) => participant.label);
      return `   – ${[flowSentence(step, occasion), occasion.occasion?.label ?? null, occasionDetail(occasion)].filter((part) => part !== null).join('; ')}${names.length === 0 ? '' : ` (${listText(names)})`}`;
    }),
  ]);
  return [messages.textHeading(answer.from.label, answer.to.label, messages.kinds[by]), ...steps, link].join('\n');
}
