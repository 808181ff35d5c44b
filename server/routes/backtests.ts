/** Backtests run in the background: the job ends with the report, which can be had as a file as long as the job is kept. */
import type { Router } from 'express';
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network.ts';
import type { BacktestRunner } from '../jobs/backtest-runner.ts';
import type { JobRegistry } from '../jobs/job-registry.ts';
import type { BacktestReport } from '../model/backtest.ts';
import { contract } from '../model/contract.ts';
import { backtestCsv } from '../suggest/backtest/report-csv.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';

export interface BacktestParts {
  readonly network: () => Promise<Network>;
  readonly jobs: JobRegistry;
  readonly backtests: Pick<BacktestRunner, 'run'>;
}

export function backtestRoutes(router: Router, context: BindContext, { network, jobs, backtests }: BacktestParts): void {
  bind(router, context, contract.backtests.start, async ({ body }) => {
    const current = await network();
    return jobs.start('backtest', (job) => backtests.run(current, body, { signal: job.signal, onProgress: job.onProgress }));
  });

  bind(router, context, contract.backtests.report, ({ params, query }) => {
    const job = jobs.get(params.id);
    if (job.kind !== 'backtest') throw new AppError('not-found', `the job ${params.id} is no backtest`, { details: { job: params.id } });
    if (job.state !== 'done') throw new AppError('conflict', `the backtest ${params.id} has no report: it is ${job.state}`, { details: { job: params.id, state: job.state } });
    const report = job.result as BacktestReport;
    return query.format === 'csv'
      ? new Attachment('backtest.csv', 'text/csv; charset=utf-8', backtestCsv(report))
      : new Attachment('backtest.json', 'application/json; charset=utf-8', `${JSON.stringify(report, null, 2)}\n`);
  }, { cache: 'none' });
}
