/** Entry of a cohort worker: loads HiGHS and solves one problem. Has side effects at import, as the start of a thread must. */
import loadHighs from 'highs';
import type { CohortProblem } from '../suggest/cohorts/problem.ts';
import { solveCohorts } from '../suggest/cohorts/solve.ts';
import { answerInThread } from './thread-answer.ts';

export interface CohortTask { readonly problem: CohortProblem; readonly seconds: number; readonly seed: number }

const PROGRESS_EVERY_MS = 100;

await answerInThread(async ({ problem, seconds, seed }: CohortTask, { onProgress }) => {
  let told = -Infinity;
  return solveCohorts(problem, {
    highs: await loadHighs(), now: () => performance.now(), seconds, seed,
    onProgress: (progress) => {
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      onProgress(progress);
    },
  });
});
