/** The effects of the model as they are shown: knots, what each adds there, and how much it matters. */
import type { FeatureEffect } from '../model/suggestion.ts';
import { FEATURES } from './features/registry.ts';
import type { FittedModel } from './model/fitted.ts';

/** Most important first; features that make no difference are left out. */
export function modelEffects({ model, importance }: FittedModel): FeatureEffect[] {
  const about = (feature: number) => {
    const { id, label, group, unit, definition } = FEATURES[feature]!;
    return { feature: id, label, group, unit, definition };
  };
  const alone = model.effects.map((effect, k): FeatureEffect => ({
    ...about(effect.feature), knots: [...effect.knots], effects: [...effect.values.subarray(0, effect.knots.length)], missing: effect.values[effect.knots.length]!,
    importance: importance[k] ?? 0, with: null,
  }));
  const pairs = model.pairs.map((pair, k): FeatureEffect => {
    const second = FEATURES[pair.second]!;
    const cells = pair.knots[0].length * pair.knots[1].length;
    return {
      ...about(pair.first), group: second.group, knots: [...pair.knots[0]], effects: [...pair.values.subarray(0, cells)], missing: pair.values[cells]!,
      importance: importance[model.effects.length + k] ?? 0, with: { feature: second.id, label: second.label, knots: [...pair.knots[1]] },
    };
  });
  return [...alone, ...pairs].filter(({ effects, missing }) => missing !== 0 || effects.some((effect) => effect !== 0)).sort((a, b) => b.importance - a.importance);
}
