/** What a result was computed on, in lines that go with every picture and file made of it. */
import type { MeasureResult } from '#model/measure.ts';
import { numberText } from './number-text.ts';

export type Basis = Pick<MeasureResult, 'measure' | 'label' | 'dataVersion' | 'software' | 'network' | 'weights' | 'filters' | 'parameters' | 'null' | 'samples' | 'seed' | 'n' | 'links'>;

export function basisLines(result: Basis): string[] {
  const filters = Object.entries(result.filters).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]));
  const parameters = Object.entries(result.parameters).map(([name, value]) => `${name} ${value}`);
  return [
    `${result.label} (${result.measure}), ${result.network} network, weights ${result.weights}, ${numberText(result.n)} cities, ${numberText(result.links)} ${result.network === 'directed' ? 'arcs' : 'ties'}`,
    [
      parameters.length > 0 ? `parameters: ${parameters.join(', ')}` : 'no parameters', filters.length > 0 ? `filters: ${filters.join(', ')}` : 'no filters',
      result.null === null ? 'no null model' : `null model ${result.null}, ${numberText(result.samples)} samples`, `seed ${result.seed}`,
    ].join('; '),
    `data version ${result.dataVersion}; ${result.software}`,
  ];
}
