/** Follows a job on the server until it ends, through server-sent events. */
import type { Job } from '#model/contract.ts';
import { api, ApiError } from '../api.ts';

const RETRY_MS = 1_000;

/**
 * Resolves with the job when it is done, failed or cancelled. Rejects with ApiError when the
 * job cannot be read any more, and with AbortError when the signal says so (the job goes on).
 */
export function followJob(job: Job, { onJob, signal }: { onJob: (job: Job) => void; signal: AbortSignal }): Promise<Job> {
  if (job.state !== 'running') return Promise.resolve(job);
  return new Promise((resolve, reject) => {
    let events: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void) => {
      events.close();
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => end(() => reject(new DOMException('No longer followed.', 'AbortError')));
    const take = (next: Job) => {
      onJob(next);
      if (next.state !== 'running') end(() => resolve(next));
    };
    const listen = () => {
      events = new EventSource(api.jobs.events.url({ params: { id: job.id } }));
      events.onmessage = (event: MessageEvent<string>) => take(JSON.parse(event.data) as Job);
      // A lost connection comes back by itself; one that was refused is asked about.
      events.onerror = () => {
        if (events.readyState !== EventSource.CLOSED) return;
        api.jobs.read({ params: { id: job.id } }).then(
          (now) => {
            take(now);
            if (now.state === 'running') timer = setTimeout(listen, RETRY_MS);
          },
          (error: unknown) => end(() => reject(error as Error)),
        );
      };
    };
    signal.addEventListener('abort', stop);
    listen();
  });
}

/** What the work came to. Throws ApiError: `cancelled` with the words for that, or what the server said went wrong. */
export function resultOf<T>(ended: Job, words: { readonly cancelled: string; readonly failed: string }): T {
  if (ended.state === 'cancelled') throw new ApiError('cancelled', words.cancelled);
  if (ended.state === 'failed') throw new ApiError(ended.error?.code ?? 'internal', ended.error?.message ?? words.failed, { details: ended.error?.details });
  return ended.result as T;
}
