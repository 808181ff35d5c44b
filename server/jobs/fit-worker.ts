/** Entry of the thread that fits the model of suggestions. Has side effects at import, as the start of a thread must. */
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network-columns.ts';
import { fitPartnerModel, modelToJson } from '../suggest/model/fitted.ts';
import { answerInThread } from './thread-answer.ts';

export interface FitTask { readonly network: Network; readonly seed: number }

/** The model goes back as text: typed arrays and numbers of features are made anew from it. */
await answerInThread(({ network, seed }: FitTask, { onProgress, cancelled }) => modelToJson(fitPartnerModel(network, {
  seed,
  onProgress(stage, done, total) {
    if (cancelled()) throw new AppError('cancelled', 'the fit was cancelled');
    onProgress({ stage, done, total });
  },
})));
