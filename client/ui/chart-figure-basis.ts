/** What a result was computed on, in lines that go with every picture and file made of it. */
import type { MeasureResult } from '#model/measure.ts';
import { numberText } from './number-text.ts';
import { said } from './messages.ts';
import { measureLabel } from '../vocabulary/vocabulary.tsx';

export type Basis = Pick<MeasureResult, 'measure' | 'label' | 'dataVersion' | 'software' | 'network' | 'weights' | 'filters' | 'parameters' | 'null' | 'samples' | 'seed' | 'n' | 'links'>;

export function basisLines(result: Basis): string[] {
  const filters = Object.entries(result.filters).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]));
  const parameters = Object.entries(result.parameters).map(([name, value]) => `${name} ${value}`);
  return [
    said.basisMeasure(measureLabel({ id: result.measure, label: result.label }), result.measure, result.network, result.weights, numberText(result.n), numberText(result.links)),
    [
      parameters.length > 0 ? said.parameters(parameters.join(', ')) : said.noParameters, filters.length > 0 ? said.filters(filters.join(', ')) : said.noFilters,
      result.null === null ? said.noNull : said.null(result.null, numberText(result.samples)), said.seed(result.seed),
    ].join('; '),
    said.version(result.dataVersion, result.software),
  ];
}
