/** `backtest`: the model against every baseline on links held out, as tables, CSV or JSON. */
import { Option, type Command } from 'commander';
import { AppError } from '../errors.ts';
import { networkCache } from '../graph/network-cache.ts';
import { BacktestRunner } from '../jobs/backtest-runner.ts';
import { BACKTEST_METRICS, BacktestRequest, METRIC_TEXT, SLICE_TEXT, type BacktestReport, type BacktestRun, type Interval, type Judged } from '../model/backtest.ts';
import { backtestCsv } from '../suggest/backtest/report-csv.ts';
import { globalOptions, print, printJson, printTable, say, wholeNumber, withStore } from './context.ts';
import { progressLine } from './progress.ts';

interface Options { split: string; seed?: string; seeds?: string; bootstrap: string; learningCurve?: true; format: 'table' | 'csv' | 'json' }

export function backtestCommand(program: Command): Command {
  const command = program
    .command('backtest')
    .description('hold links out and see how the model and every baseline rank them')
    .option('--split <rule>', 'random:SHARE or before:DATE', 'random:0.1')
    .option('--seed <number>', 'seed of what is held out, of tuning and of the bootstrap (default: 1)')
    .option('--seeds <numbers>', 'several seeds, a run for each: 1,2,3')
    .option('--bootstrap <samples>', 'samples behind each interval', '1000')
    .option('--learning-curve', 'also learn from 25, 50 and 75 % of the training part')
    .addOption(new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table'));
  return command.action(async (options: Options) => {
    const globals = globalOptions(command);
    const request = requestOf(options);
    const line = progressLine(globals.json === true);
    const report = await withStore(globals, async (store) => {
      const runner = new BacktestRunner();
      try {
        return await runner.run(await networkCache(store).get(), request, { onProgress: (progress) => line.update(progress) });
      } finally {
        line.stop();
        await runner.close();
      }
    });
    if (globals.json === true || options.format === 'json') return printJson(report);
    if (options.format === 'csv') return print(backtestCsv(report));
    printReport(report);
  });
}

function requestOf({ split, seed, seeds, bootstrap, learningCurve }: Options): BacktestRequest {
  if (seed !== undefined && seeds !== undefined) throw new AppError('bad-request', 'give --seed or --seeds, not both');
  const given = seeds?.split(',').map((one) => wholeNumber('seeds', one.trim())) ?? [seed === undefined ? 1 : wholeNumber('seed', seed)];
  const parsed = BacktestRequest.safeParse({ split, seeds: given, bootstrap: wholeNumber('bootstrap', bootstrap), learningCurve: learningCurve === true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('bad-request', `--${String(issue?.path[0])} ${issue?.message}`);
}

const digits = (value: number) => (Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3));
function text({ value, low, high }: Interval): string | null {
  if (value === null) return null;
  return low === null && high === null ? digits(value) : `${digits(value)} [${low === null ? '–' : digits(low)}, ${high === null ? '–' : digits(high)}]`;
}
const cells = ({ metrics }: Judged) => BACKTEST_METRICS.map((metric) => (metrics === null ? null : text(metrics[metric])));
const HEADS = BACKTEST_METRICS.map((metric) => METRIC_TEXT[metric].label);

function printReport(report: BacktestReport): void {
  print(`Backtest ${report.request.split}, data ${report.dataVersion}, ${report.software}; 95 % intervals from ${report.request.bootstrap} samples of seekers`);
  for (const run of report.runs) printRun(run);
  if (report.runs.length > 1) printSeeds(report.runs);
  for (const note of report.notes) say(note);
}

function printRun(run: BacktestRun): void {
  print(`\nSeed ${run.seed}\n${run.split.join('\n')}`);
  const [first] = run.rankers;
  print(`\nNew pairs whose candidate has a link left: ${first!.headline.queries} questions of ${first!.headline.seekers} cities`);
  printTable(['ranker', ...HEADS, 'MRR of the model ÷ this'], run.rankers.map((one) => [one.label, ...cells(one.headline), one.ratio === null ? null : text(one.ratio)]));
  print(`Best baseline: ${run.rankers.find(({ id }) => id === run.bestBaseline)!.label}`);
  print('\nApart, and against harder negatives');
  printTable(
    ['ranker', `MRR, only link lost (${first!.lost.queries})`, `MRR, met again (${first!.repeats.queries})`, 'AUC, same degree', 'AUC, hard negatives', 'Gini of exposure'],
    run.rankers.map((one) => [
      one.label, one.lost.metrics && text(one.lost.metrics.mrr), one.repeats.metrics && text(one.repeats.metrics.mrr), text(one.degreeMatchedAuc), text(one.hardAuc),
      one.exposureGini === null ? null : digits(one.exposureGini),
    ]),
  );
  const shown = run.rankers.filter(({ id }) => id === run.model || id === run.bestBaseline);
  print('\nMRR by slice');
  printTable(['slice', 'group', 'questions', ...shown.map(({ label }) => label)], first!.slices.map((slice, i) => [
    SLICE_TEXT[slice.dimension], slice.group, slice.queries, ...shown.map((one) => { const { metrics } = one.slices[i]!; return metrics === null ? 'too few' : text(metrics.mrr); }),
  ]));
  for (const one of run.rankers) {
    if (one.reliability === null) continue;
    print(`\nLikelihood said by ${one.label}, and share of held-out links among such pairs`);
    printTable(['from', 'to', 'pairs', 'said', 'observed'], one.reliability.map((bin) => [bin.from, bin.to, bin.pairs, bin.predicted === null ? null : bin.predicted.toPrecision(3), bin.observed.value === null ? 'too few' : `${bin.observed.value.toPrecision(3)} [${bin.observed.low?.toPrecision(3)}, ${bin.observed.high?.toPrecision(3)}]`]));
  }
  if (run.learningCurve !== null) {
    print('\nMRR by share of the training occasions');
    printTable(['share', 'pairs', ...run.learningCurve[0]!.rankers.map(({ id }) => run.rankers.find((one) => one.id === id)!.label)], run.learningCurve.map((point) => [`${point.share * 100} %`, point.pairs, ...point.rankers.map(({ mrr }) => text(mrr))]));
  }
  print('\nChosen in preparing');
  printTable(['ranker', 'what'], run.rankers.filter(({ notes }) => notes.length > 0).map(({ label, notes }) => [label, notes.join('; ')]));
}

function printSeeds(runs: readonly BacktestRun[]): void {
  print('\nBy seed: MRR of the model and of the best baseline');
  printTable(['seed', 'model', 'best baseline', 'which', 'times'], runs.map((run) => {
    const [model, best] = [run.rankers.find(({ id }) => id === run.model), run.rankers.find(({ id }) => id === run.bestBaseline)!];
    const mrr = (one: typeof best | undefined) => (one?.headline.metrics ? text(one.headline.metrics.mrr) : null);
    return [run.seed, mrr(model), mrr(best), best.label, best.ratio === null ? null : text(best.ratio)];
  }));
}
