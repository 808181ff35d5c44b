/** A report as one long table: a row a figure, so that it can be filtered and pivoted. Unknown is an empty cell. */
import { resultCsv } from '../../analytics/result-csv.ts';
import { BACKTEST_METRICS, type BacktestReport, type Interval, type Judged, type JudgedRanker } from '../../model/backtest.ts';

const COLUMNS = ['split', 'seed', 'ranker', 'kind', 'part', 'dimension', 'group', 'metric', 'value', 'low', 'high', 'queries', 'seekers'] as const;

type Cell = string | number | null;

export function backtestCsv(report: BacktestReport): string {
  const rows: Cell[][] = [];
  for (const run of report.runs) {
    for (const ranker of run.rankers) {
      for (const cells of rowsOf(ranker)) rows.push([report.request.split, run.seed, ranker.id, ranker.kind, ...cells]);
    }
    for (const { share, pairs, rankers } of run.learningCurve ?? []) {
      for (const { id, mrr } of rankers) {
        rows.push([report.request.split, run.seed, id, id === run.model ? 'model' : 'baseline', 'learning-curve', 'share of training occasions', String(share), 'mrr', ...cellsOf(mrr), pairs, null]);
      }
    }
  }
  return resultCsv({ columns: COLUMNS.map((name) => ({ name })), rows });
}

const cellsOf = ({ value, low, high }: Interval): Cell[] => [value, low, high];

function* rowsOf(ranker: JudgedRanker): Generator<Cell[]> {
  for (const part of ['headline', 'lost', 'repeats'] as const) yield* metricRows(part, null, null, ranker[part]);
  const { queries, seekers } = ranker.headline;
  if (ranker.ratio !== null) yield ['headline', null, null, 'model-mrr-ratio', ...cellsOf(ranker.ratio), queries, seekers];
  yield ['headline', null, null, 'auc-degree-matched', ...cellsOf(ranker.degreeMatchedAuc), queries, seekers];
  yield ['headline', null, null, 'auc-hard', ...cellsOf(ranker.hardAuc), queries, seekers];
  yield ['headline', null, null, 'exposure-gini', ranker.exposureGini, null, null, queries, seekers];
  for (const slice of ranker.slices) yield* metricRows('slice', slice.dimension, slice.group, slice);
  for (const bin of ranker.reliability ?? []) {
    const group = `${bin.from}–${bin.to}`;
    yield ['reliability', 'likelihood', group, 'predicted', bin.predicted, null, null, bin.pairs, null];
    yield ['reliability', 'likelihood', group, 'observed', ...cellsOf(bin.observed), bin.pairs, null];
  }
}

function* metricRows(part: string, dimension: Cell, group: Cell, { queries, seekers, metrics }: Judged): Generator<Cell[]> {
  for (const metric of BACKTEST_METRICS) {
    yield [part, dimension, group, metric, ...(metrics === null ? [null, null, null] : cellsOf(metrics[metric])), queries, seekers];
  }
}
