/** Every measure of the product. API, explorer, command line and documentation read this list. */
import { AppError } from '../errors.ts';
import type { MeasureDescription } from '../model/measure.ts';
import { betweenness } from './betweenness.ts';
import { brokerage } from './brokerage.ts';
import { clustering } from './clustering.ts';
import { component } from './component.ts';
import { coreNumber } from './core-number.ts';
import { degree, strength } from './degree.ts';
import { balance, inDegree, outDegree } from './direction.ts';
import { harmonicCloseness } from './harmonic-closeness.ts';
import { authority, hub } from './hubs-authorities.ts';
import type { Measure } from './measure-entry.ts';
import { pagerank } from './pagerank.ts';
import { constraint, effectiveSize } from './structural-holes.ts';
import { summary } from './summary.ts';

export const measures: readonly Measure[] = [
  summary, degree, strength, inDegree, outDegree, balance, betweenness, harmonicCloseness, pagerank, hub, authority, coreNumber,
  clustering, constraint, effectiveSize, brokerage, component,
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** Throws `not-found` naming the measures there are. */
export function getMeasure(id: string): Measure {
  const measure = byId.get(id);
  if (!measure) throw new AppError('not-found', `there is no measure "${id}"; there are ${[...byId.keys()].join(', ')}`, { details: { measure: id } });
  return measure;
}

/** The catalogue as data. */
export function describeMeasures(): MeasureDescription[] {
  return measures.map(({ compute: _compute, limits: _limits, ...description }) => description);
}
