/** Who takes part in a backtest: the fitted model and every baseline. */
import { BASELINES } from '../baselines/registry.ts';
import { additiveModel } from '../model/additive-ranker.ts';
import type { BacktestRankers } from './backtest.ts';

export const CONTENDERS: BacktestRankers = { models: [additiveModel], baselines: BASELINES };
