/** Who takes part in a backtest: the fitted model and every baseline. */
import { BASELINES } from '../baselines/registry.ts';
import type { BacktestRankers } from './backtest.ts';

export const CONTENDERS: BacktestRankers = { models: [], baselines: BASELINES };
