/** Jobs: their state, their progress as server-sent events, and ending them. */
import type { Response, Router } from 'express';
import { AppError, type ErrorCode } from '../errors.ts';
import type { JobRegistry } from '../jobs/job-registry.ts';
import { contract, type Job } from '../model/contract.ts';
import { bind, type BindContext } from './bind.ts';
import { errorAnswer } from './errors.ts';
import { HEARTBEAT_MS } from './limits.ts';

export interface JobParts {
  readonly jobs: JobRegistry;
  /** Ends when the server shuts down. */
  readonly closing: AbortSignal;
}

/** The job as clients see it: words of an engine stay inside, as with every other error. */
export function publicJob(job: Job): Job {
  if (job.error === null) return job;
  const { code, message, details } = job.error;
  const { error } = errorAnswer(new AppError(code as ErrorCode, message, { details }));
  return { ...job, error };
}

export function jobRoutes(router: Router, context: BindContext, { jobs, closing }: JobParts): void {
  bind(router, context, contract.jobs.read, ({ params }) => publicJob(jobs.get(params.id)), { cache: 'none' });

  bind(router, context, contract.jobs.cancel, async ({ params }) => publicJob(await jobs.cancel(params.id)));

  bind(router, context, contract.jobs.events, ({ params, request, response }) => {
    jobs.get(params.id);
    response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    tell(jobs, params.id, response, closing);
  }, { cache: 'none' });
}

/** Writes every change of the job until it ends, the caller goes away or the server closes. */
export function tell(jobs: JobRegistry, id: string, response: Response, closing: AbortSignal): void {
  let unsubscribe = () => {};
  const heartbeat = setInterval(() => response.write(': still running\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  const stop = () => {
    clearInterval(heartbeat);
    closing.removeEventListener('abort', stop);
    unsubscribe();
    response.end();
  };
  response.once('close', stop);
  if (closing.aborted) return stop();
  closing.addEventListener('abort', stop, { once: true });
  response.write('retry: 2000\n\n');
  unsubscribe = jobs.subscribe(id, (job) => {
    // A reader that is slow misses steps of the progress, never the end.
    if (job.state === 'running' && response.writableNeedDrain) return;
    response.write(`data: ${JSON.stringify(publicJob(job))}\n\n`);
    if (job.state !== 'running') stop();
  });
}
