/** What the main thread and a cohort worker say to each other. */
import type { CohortProblem } from '../suggest/cohorts/problem.ts';
import type { CohortProgress, CohortSolution } from '../suggest/cohorts/solve.ts';

export interface CohortTask {
  readonly problem: CohortProblem;
  readonly seconds: number;
  readonly seed: number;
}

export type FromCohortWorker =
  | { readonly type: 'progress'; readonly progress: CohortProgress }
  | { readonly type: 'result'; readonly solution: CohortSolution }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };
