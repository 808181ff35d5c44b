/** What a paper would say of a computation: sentences from the registry and the request, and the works as BibTeX. */
import type { MeasureRequest, MethodsText, NullModel } from '../model/measure.ts';
import { bibtex, cited } from './references.ts';
import { checkRequest } from './run.ts';
import { SOFTWARE } from './software.ts';

const FORMS = {
  directed: 'the directed network of knowledge flow, in which an arc runs from each city that taught to each that learned in the same exchange and from the city learned from to the adopter',
  undirected: 'the undirected network, in which two cities are tied when they took part in the same exchange or an adoption links them',
} as const;
const WEIGHTS = {
  none: 'Links were not weighted.', count: 'Links were weighted by the number of events behind them.',
  shared: 'Each exchange of k cities gave every pair the weight 1/(k − 1) (Newman, 2001).',
} as const;
const NULLS: Record<NullModel, { readonly text: string; readonly references: readonly string[] }> = {
  rewire: { text: 'degree-preserving rewiring within each kind of exchange and year, with ten accepted swaps for each event', references: ['maslov-sneppen-2002'] },
  'time-shuffle': { text: 'time shuffling, which deals the dates of exchanges out again and keeps who met whom', references: ['gauvin-2022'] },
  labels: { text: 'permutation of the attributes of cities', references: [] },
};
const FILTERS = { from: 'from', to: 'up to', kind: 'of the kind', topic: 'on the topic', country: 'with an end in', dataset: 'of the dataset' } as const;

/** Throws as computeMeasure does for what does not fit. */
export function methodsText(id: string, request: MeasureRequest, dataVersion: string): MethodsText {
  const { measure, form, parameters } = checkRequest(id, request);
  const filters = Object.entries(FILTERS).flatMap(([name, words]) => {
    const value = request.filters[name as keyof typeof FILTERS];
    return value === null ? [] : [`${words} ${value}`];
  });
  const given = Object.entries(parameters).map(([name, value]) => `${name} = ${String(value)}`);
  const keys = [...new Set([
    ...measure.references, ...(request.weights === 'shared' ? ['newman-2001'] : []), ...(request.null === null ? [] : [...NULLS[request.null].references, 'benjamini-hochberg-1995']),
  ])];
  const works = measure.references.map(cited);
  const sentences = [
    `${measure.label} was computed with ${SOFTWARE} on ${FORMS[form]}${filters.length > 0 ? `, kept to events ${filters.join(', ')}` : ''} (data version ${dataVersion}).`,
    WEIGHTS[request.weights],
    `Definition: ${measure.definition}${works.length > 0 ? ` The definition follows ${listed(works)}.` : ''}`,
    `Edge cases: ${measure.edgeCases}`,
    ...(given.length > 0 ? [`Parameters: ${given.join(', ')}.`] : []),
    ...(request.null === null ? [] : [
      `Values were compared with ${request.samples} networks drawn by ${NULLS[request.null].text}${NULLS[request.null].references.length > 0 ? ` (${NULLS[request.null].references.map(cited).join('; ')})` : ''}; p = (1 + number of draws with as much or more) / (1 + ${request.samples}), adjusted over the table after ${cited('benjamini-hochberg-1995')}, and the band holds the middle 95 % of the draws.`,
    ]),
    `Random numbers were seeded with ${request.seed}; the same data version, parameters and seed give the same bytes.`,
  ];
  return { measure: id, text: sentences.join(' '), bibtex: bibtex(keys) };
}

function listed(works: readonly string[]): string {
  return works.length === 1 ? works[0]! : `${works.slice(0, -1).join(', ')} and ${works.at(-1)}`;
}
