/** What makes up a score: one contribution for each effect that is not 0, in words with its number. They sum to the score. */
import type { Contribution } from '../model/suggestion.ts';
import { FEATURES } from './features/registry.ts';
import { effectAt, pairEffectAt, type AdditiveModel, type Effect, type PairEffect } from './model/additive-model.ts';
import type { Ranking, RankingContext } from './ranking.ts';

export interface PairOfNames { readonly seeker: string; readonly candidate: string }

export function contributionsOf({ fitted, partners }: RankingContext, ranking: Ranking, candidate: number): Contribution[] {
  const names = { seeker: partners.network.cities.name[ranking.seeker]!, candidate: partners.network.cities.name[candidate]! };
  const value = (feature: number) => ranking.columns[feature]![candidate]!;
  const found: Contribution[] = [
    ...fitted.model.effects.map((effect) => {
      const feature = FEATURES[effect.feature]!;
      return {
        feature: feature.id, label: feature.label, group: feature.group, unit: feature.unit, value: numberOrNull(value(effect.feature)),
        effect: effectAt(effect, value(effect.feature)), text: said(effect.feature, value(effect.feature), names),
      };
    }),
    ...fitted.model.pairs.map((pair) => {
      const [first, second] = [FEATURES[pair.first]!, FEATURES[pair.second]!];
      return {
        feature: `${first.id} × ${second.id}`, label: `${first.label}, together with: ${second.label.toLowerCase()}`, group: second.group, unit: null, value: null,
        effect: pairEffectAt(pair, value(pair.first), value(pair.second)),
        text: `${said(pair.first, value(pair.first), names)}; together with this: ${said(pair.second, value(pair.second), names)}`,
      };
    }),
    ...ranking.terms.map((term) => ({
      feature: term.id, label: term.label, group: term.group, unit: term.unit, value: numberOrNull(term.values[candidate]!),
      effect: term.effects[candidate]!, text: Number.isNaN(term.values[candidate]!) ? `${term.label}: not known` : term.say(term.values[candidate]!, candidate),
    })),
  ];
  return found.filter(({ effect }) => effect !== 0).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function said(feature: number, value: number, names: PairOfNames): string {
  const { label, say } = FEATURES[feature]!;
  return Number.isNaN(value) ? `${label}: not known` : say(value, names);
}

/** Effects that each feature takes part in; worked out once for a model. */
function partsOf(model: AdditiveModel): Map<number, { effects: Effect[]; pairs: PairEffect[] }> {
  let parts = known.get(model);
  if (!parts) {
    parts = new Map();
    const of = (feature: number) => parts!.get(feature) ?? parts!.set(feature, { effects: [], pairs: [] }).get(feature)!;
    for (const effect of model.effects) of(effect.feature).effects.push(effect);
    for (const pair of model.pairs) for (const feature of new Set([pair.first, pair.second])) of(feature).pairs.push(pair);
    known.set(model, parts);
  }
  return parts;
}
const known = new WeakMap<AdditiveModel, Map<number, { effects: Effect[]; pairs: PairEffect[] }>>();

/** Score of the model with one feature at another value; pairwise terms that hold it are worked out again. */
export function scoreWith(model: AdditiveModel, columns: readonly Float64Array[], candidate: number, score: number, feature: number, to: number): number {
  let changed = score;
  const { effects, pairs } = partsOf(model).get(feature)!;
  const from = columns[feature]![candidate]!;
  for (const effect of effects) changed += effectAt(effect, to) - effectAt(effect, from);
  for (const pair of pairs) {
    const [a, b] = [columns[pair.first]![candidate]!, columns[pair.second]![candidate]!];
    changed += pairEffectAt(pair, pair.first === feature ? to : a, pair.second === feature ? to : b) - pairEffectAt(pair, a, b);
  }
  return changed;
}
