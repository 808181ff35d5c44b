/** Every measure of the product. API, explorer, command line and documentation read this list. */
import { AppError } from '../errors.ts';
import type { MeasureDescription } from '../model/measure.ts';
import { adoptionCurve, hazard } from './adoption/adoption-curve.ts';
import { adoptionLag } from './adoption/adoption-lag.ts';
import { adoptionSurvival, exposureEffect } from './adoption/exposed-unexposed.ts';
import { hazardModel } from './adoption/hazard-model.ts';
import { lineage } from './adoption/lineage.ts';
import { learnedFrom, spread } from './adoption/spread.ts';
import { stakeholderDiversity } from './adoption/stakeholder-diversity.ts';
import { transferRate } from './adoption/transfer-rate.ts';
import { betweenness } from './structure/betweenness.ts';
import { brokerage } from './structure/brokerage.ts';
import { clustering } from './structure/clustering.ts';
import { communities, community } from './structure/community.ts';
import { component } from './structure/component.ts';
import { coreNumber } from './structure/core-number.ts';
import { degree, strength } from './structure/degree.ts';
import { balance, inDegree, outDegree } from './structure/direction.ts';
import { flowMatrix } from './structure/flow-matrix.ts';
import { harmonicCloseness } from './structure/harmonic-closeness.ts';
import { authority, hub } from './structure/hubs-authorities.ts';
import type { Measure } from './measure-entry.ts';
import { pagerank } from './structure/pagerank.ts';
import { reciprocity } from './structure/reciprocity.ts';
import { robustness } from './structure/robustness.ts';
import { brokerLoss } from './structure/robustness-broker-loss.ts';
import { constraint, effectiveSize } from './structure/structural-holes.ts';
import { summary } from './structure/summary.ts';
import { earliestArrival } from './time/earliest-arrival.ts';
import { reach } from './time/reach.ts';
import { temporal } from './time/temporal.ts';

export const measures: readonly Measure[] = [
  summary, degree, strength, inDegree, outDegree, balance, betweenness, harmonicCloseness, pagerank, hub, authority, coreNumber,
  clustering, constraint, effectiveSize, brokerage, component, community, communities, reciprocity, robustness, brokerLoss, reach, earliestArrival, temporal, flowMatrix,
  adoptionLag, transferRate, adoptionSurvival, exposureEffect, adoptionCurve, hazard, hazardModel, spread, learnedFrom, lineage, stakeholderDiversity,
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
  return measures.map((measure): MeasureDescription => {
    const { id, label, kind, definition, unit, source, edgeCases, network, weights, parameters, columns, nulls, references } = measure;
    return { id, label, kind, definition, unit, source, edgeCases, network, weights, parameters, columns, nulls, references };
  });
}
