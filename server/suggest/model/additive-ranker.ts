/** The product's own model as a ranker for backtests: fitted on the training network alone, scored by itself, without purpose or sliders. */
import type { Ranker } from '../backtest/ranker.ts';
import { stopIfCancelled } from '../backtest/ranker.ts';
import { featureColumns, prepareFeatures } from '../features/registry.ts';
import { logSumOfOthers } from '../ranking.ts';
import { scoreColumns } from './additive-model.ts';
import { calibrationClass } from './calibration.ts';
import { fitPartnerModel } from './fitted.ts';

export const additiveModel: Ranker = {
  id: 'model',
  label: 'Suggestions (additive model)',
  definition: 'Sum of one effect for each feature and a few for pairs of features, fitted on the links of the training network by conditional logit.',
  prepare(training, options) {
    const fitted = fitPartnerModel(training.network, {
      seed: options.seed,
      bootstrap: 0,
      onProgress: (_stage, done, total) => {
        stopIfCancelled(options);
        options.onProgress?.(done, total);
      },
    });
    const features = prepareFeatures(training);
    const everyone = Int32Array.from({ length: training.n }, (_, i) => i);
    const columns = featureColumns(training.n);
    const scores = (seeker: number, out: Float64Array) => {
      features.fill(seeker, everyone, columns);
      scoreColumns(fitted.model, columns, out);
    };
    const { calibration } = fitted;
    const notes = [fitted.kind === 'prior' ? 'too few links to fit on: prior weights' : `fitted on ${fitted.choices} choices of partners`];
    if (calibration === null) return { scores, notes };
    return {
      scores, notes,
      probability(seeker, out) {
        scores(seeker, out);
        const logSum = logSumOfOthers(training, seeker, out);
        for (let j = 0; j < training.n; j++) out[j] = calibration.value[calibrationClass(calibration, out[j]! - logSum)]!;
      },
    };
  },
};
