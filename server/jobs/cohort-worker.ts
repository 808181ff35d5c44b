/** Entry of a cohort worker: loads HiGHS, solves one problem, then the thread ends. Has side effects at import, as the start of a thread must. */
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { solveCohorts } from '../suggest/cohorts/solve.ts';
import type { CohortTask, FromCohortWorker } from './cohort-messages.ts';

const PROGRESS_EVERY_MS = 100;

const port = parentPort;
if (!port) throw new Error('cohort-worker is started by cohort-runner, not on its own');
const say = (message: FromCohortWorker) => port.postMessage(message);
const { problem, seconds, seed } = workerData as CohortTask;

try {
  let told = -Infinity;
  const solution = solveCohorts(problem, {
    highs: await loadHighs(), now: () => performance.now(), seconds, seed,
    onProgress: (progress) => {
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      say({ type: 'progress', progress });
    },
  });
  say({ type: 'result', solution });
} catch (error) {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined });
}
