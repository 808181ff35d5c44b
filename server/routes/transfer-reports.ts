/** The transfer report is made in the background: the job ends with it, and it can be had as a file as long as the job is kept. */
import type { Router } from 'express';
import { AppError } from '../errors.ts';
import { resolveFilters } from '../graph/network-filters.ts';
import { contract } from '../model/contract.ts';
import type { TransferReport } from '../model/transfer-report.ts';
import { reportMarkdown } from '../report/report-markdown.ts';
import { transferReport } from '../report/transfer-report.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import type { MeasureParts } from './measures.ts';

export function transferReportRoutes(router: Router, context: BindContext, { network, jobs, workers }: MeasureParts): void {
  bind(router, context, contract.transferReports.start, async ({ body }) => {
    const current = await network();
    resolveFilters(current, body.filters);
    return jobs.start('report', (job) => transferReport(
      current, body, (id, request) => workers.run(current, id, request, { signal: job.signal }),
      (done, total) => job.onProgress({ stage: 'sections', done, total }),
    ));
  });

  bind(router, context, contract.transferReports.file, ({ params, query }) => {
    const job = jobs.get(params.id);
    if (job.kind !== 'report') throw new AppError('not-found', `the job ${params.id} is no transfer report`, { details: { job: params.id } });
    if (job.state !== 'done') throw new AppError('conflict', `the transfer report ${params.id} is not there: it is ${job.state}`, { details: { job: params.id, state: job.state } });
    const report = job.result as TransferReport;
    return query.format === 'md'
      ? new Attachment('transfer-report.md', 'text/markdown; charset=utf-8', reportMarkdown(report))
      : new Attachment('transfer-report.json', 'application/json; charset=utf-8', `${JSON.stringify(report, null, 2)}\n`);
  }, { cache: 'none' });
}
