/** Entry of a backtest worker. Has side effects at import, as the start of a thread must. */
import type { Network } from '../graph/network-columns.ts';
import type { BacktestRequest } from '../model/backtest.ts';
import { backtest } from '../suggest/backtest/backtest.ts';
import { CONTENDERS } from '../suggest/backtest/contenders.ts';
import { answerInThread } from './thread-answer.ts';

export interface BacktestTask { readonly network: Network; readonly request: BacktestRequest }

await answerInThread(({ network, request }: BacktestTask, context) => backtest(network, request, CONTENDERS, context));
