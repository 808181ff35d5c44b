/** An overview as the API and the command line give it; groups by saved sets ask the whole network, whatever filters leave of it. */
import { filterNetwork, type Network } from '../graph/network.ts';
import type { Overview } from '../model/overview.ts';
import { groupBySets, inAnySet } from '../model/set-groups.ts';
import { overview, type SetGroups } from '../analytics/structure/overview.ts';
import { askableCities } from '../analytics/ask/ask-cities.ts';
import { askableRule } from '../analytics/ask/question.ts';
import { readAskQuestion, type AskReading } from './read-ask-question.ts';

type OverviewQuestion = Pick<Overview, 'by' | 'network' | 'filters'>;

/** Throws where a saved set cannot be worked out. */
export async function overviewAnswer(whole: Network, { by, network: form, filters }: OverviewQuestion, reading: Omit<AskReading, 'form'>): Promise<Overview> {
  const groups = by === 'set' ? await setGroups(whole, { ...reading, form }) : by;
  return { dataVersion: whole.dataVersion, by, network: form, filters, ...overview(filterNetwork(whole, filters), groups, form) };
}

async function setGroups(whole: Network, reading: AskReading): Promise<SetGroups> {
  const question = await readAskQuestion(reading, (sets) => askableRule(inAnySet(sets), sets));
  return { of: groupBySets(question.sets, askableCities(whole, question)), names: new Map(question.sets.map(({ id, name }) => [id, name])) };
}
