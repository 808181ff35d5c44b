/** What makes up a score: one contribution for each effect that is not 0, in words with its number. They sum to the score. */
import { countryByCode } from '../geo/countries.ts';
import type { Contribution } from '../model/suggestion.ts';
import type { Names } from './feature.ts';
import { FEATURES } from './features/registry.ts';
import { effectAt, pairEffectAt, type AdditiveModel, type Effect, type PairEffect } from './model/additive-model.ts';
import type { PartnerNetwork } from './partner-network.ts';
import type { Ranking, RankingContext } from './ranking.ts';

export function namesOf({ network }: PartnerNetwork, seeker: number, candidate: number): Names {
  const country = (city: number) => countryByCode(network.cities.country[city]!)?.name ?? network.cities.country[city]!;
  return { seeker: network.cities.name[seeker]!, candidate: network.cities.name[candidate]!, seekerCountry: country(seeker), candidateCountry: country(candidate) };
}

/** In lists, effects smaller than this stand together as one. */
const SMALL = 0.02;

/** Largest in size first. `whole`: every effect on its own; else small ones are put together. They sum to the score either way. */
export function contributionsOf({ fitted, partners }: RankingContext, ranking: Ranking, candidate: number, whole: boolean): Contribution[] {
  const names = namesOf(partners, ranking.seeker, candidate);
  const value = (feature: number) => ranking.columns[feature]![candidate]!;
  const found: Contribution[] = [];
  let [small, count] = [0, 0];
  const add = (effect: number, contribution: () => Omit<Contribution, 'effect'>) => {
    if (effect === 0) return;
    if (whole || Math.abs(effect) >= SMALL) found.push({ ...contribution(), effect });
    else {
      small += effect;
      count++;
    }
  };
  for (const effect of fitted.model.effects) {
    add(effectAt(effect, value(effect.feature)), () => {
      const { id, label, group, unit } = FEATURES[effect.feature]!;
      return { feature: id, label, group, unit, value: numberOrNull(value(effect.feature)), text: said(effect.feature, value(effect.feature), names) };
    });
  }
  for (const pair of fitted.model.pairs) {
    add(pairEffectAt(pair, value(pair.first), value(pair.second)), () => {
      const [first, second] = [FEATURES[pair.first]!, FEATURES[pair.second]!];
      return {
        feature: `${first.id} × ${second.id}`, label: `${first.label}, together with: ${second.label.toLowerCase()}`, group: second.group, unit: null, value: null,
        text: `${said(pair.first, value(pair.first), names)}; together with this: ${said(pair.second, value(pair.second), names)}`,
      };
    });
  }
  for (const { id, label, group, unit, values, effects, say } of ranking.terms) {
    const known = values[candidate]!;
    add(effects[candidate]!, () => ({ feature: id, label, group, unit, value: numberOrNull(known), text: Number.isNaN(known) ? `${label}: not known` : say(known, candidate) }));
  }
  if (count > 0) {
    found.push({
      feature: 'small-effects', label: 'Small effects together', group: 'adjustment', unit: 'features', value: count, effect: small,
      text: `${count} features and pairs that add or take less than ${SMALL} each`,
    });
  }
  return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function said(feature: number, value: number, names: Names): string {
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
