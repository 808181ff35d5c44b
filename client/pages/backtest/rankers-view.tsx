/** Every ranker on the headline questions, drawn with intervals and as a table; what stands apart, as a table. */
import { BACKTEST_METRICS, type BacktestMetric, type BacktestRun, type JudgedRanker } from '#model/backtest.ts';
import { useCallback } from 'react';
import { intervalsChart, type IntervalRow } from '../../charts/intervals.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { metricTexts } from '../../vocabulary/messages.ts';
import { figureText, intervalText, metricOf } from './figures.ts';
import { words } from './messages.ts';

export function RankersView({ run, metric }: { run: BacktestRun; metric: BacktestMetric }) {
  const rows = run.rankers.map(({ label, kind, headline }): IntervalRow => {
    const figure = metricOf(headline, metric);
    return { label, ...figure, text: intervalText(figure, words.tooFew), strong: kind === 'model' };
  });
  const { label } = metricTexts[metric];
  const draw = useCallback((width: number) => intervalsChart({ rows, xLabel: label, reference: metric === 'auc' ? 0.5 : null }, width), [run, metric]);
  const columns: readonly DataColumn<JudgedRanker>[] = [
    { key: 'ranker', label: words.ranker, sort: (one) => one.label, cell: (one) => <span title={one.definition} className={one.kind === 'model' ? 'backtest-model' : undefined}>{one.label}</span> },
    ...BACKTEST_METRICS.map((one): DataColumn<JudgedRanker> => ({
      key: one, label: metricTexts[one].label, title: metricTexts[one].meaning, number: true, sort: ({ headline }) => metricOf(headline, one).value,
      cell: ({ headline }) => intervalText(metricOf(headline, one), words.tooFew),
    })),
    ...(run.model === null ? [] : [{ key: 'ratio', label: words.ratio, title: words.ratioTitle, number: true, sort: ({ ratio }: JudgedRanker) => ratio?.value ?? null, cell: ({ ratio }: JudgedRanker) => (ratio === null ? '–' : intervalText(ratio)) }]),
  ];
  return (
    <Section title={words.rankers} note={words.rankersNote}>
      <Chart draw={draw} label={words.chart(label, rows.map((row) => `${row.label} ${row.text}`).join('; '))} className="backtest-chart" />
      <DataTable caption={words.tableOf(words.everyRanker)} columns={columns} rows={run.rankers} rowKey={({ id }) => id} first={20} />
      <details className="backtest-details">
        <summary>{words.chosen}</summary>
        <Facts items={run.rankers.map((one) => [one.label, `${one.definition}${one.notes.length > 0 ? ` (${one.notes.join('; ')})` : ''}`])} />
      </details>
    </Section>
  );
}

export function ApartTable({ run }: { run: BacktestRun }) {
  const [first] = run.rankers;
  const columns: readonly DataColumn<JudgedRanker>[] = [
    { key: 'ranker', label: words.ranker, sort: (one) => one.label, cell: (one) => <span className={one.kind === 'model' ? 'backtest-model' : undefined}>{one.label}</span> },
    { key: 'lost', label: `${words.lost} (${first!.lost.queries})`, number: true, sort: ({ lost }) => metricOf(lost, 'mrr').value, cell: ({ lost }) => intervalText(metricOf(lost, 'mrr'), words.tooFew) },
    { key: 'repeats', label: `${words.repeats} (${first!.repeats.queries})`, number: true, sort: ({ repeats }) => metricOf(repeats, 'mrr').value, cell: ({ repeats }) => intervalText(metricOf(repeats, 'mrr'), words.tooFew) },
    { key: 'matched', label: words.matched, number: true, sort: ({ degreeMatchedAuc }) => degreeMatchedAuc.value, cell: ({ degreeMatchedAuc }) => intervalText(degreeMatchedAuc, words.tooFew) },
    { key: 'hard', label: words.hard, number: true, sort: ({ hardAuc }) => hardAuc.value, cell: ({ hardAuc }) => intervalText(hardAuc, words.tooFew) },
    { key: 'gini', label: words.gini, title: words.giniTitle, number: true, sort: ({ exposureGini }) => exposureGini, cell: ({ exposureGini }) => (exposureGini === null ? '–' : figureText(exposureGini)) },
  ];
  return (
    <Section title={words.apart} note={words.apartNote}>
      <DataTable caption={words.tableOf(words.apart)} columns={columns} rows={run.rankers} rowKey={({ id }) => id} first={20} />
    </Section>
  );
}
