/** The model and the best baseline by who asks and who is looked for. */
import { SLICES, type BacktestMetric, type BacktestRun, type JudgedRanker, type Slice } from '#model/backtest.ts';
import { useCallback, useId, useState } from 'react';
import { intervalsChart, type IntervalRow } from '../../charts/intervals.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { metricTexts, sliceTexts } from '../../vocabulary/messages.ts';
import { intervalText, metricOf } from './figures.ts';
import { words } from './messages.ts';

export function SlicesView({ run, metric }: { run: BacktestRun; metric: BacktestMetric }) {
  const [dimension, setDimension] = useState<(typeof SLICES)[number]>('seeker-region');
  const id = useId();
  const shown = run.rankers.filter((one) => one.id === run.model || one.id === run.bestBaseline);
  const slices = shown[0]!.slices.filter((slice) => slice.dimension === dimension);
  const of = (ranker: JudgedRanker, group: string) => ranker.slices.find((slice) => slice.dimension === dimension && slice.group === group)!;
  const rows = slices.flatMap(({ group }) => shown.map((ranker): IntervalRow => {
    const figure = metricOf(of(ranker, group), metric);
    return { label: shown.length > 1 ? `${group}: ${ranker.kind === 'model' ? words.model.toLowerCase() : ranker.label}` : group, ...figure, text: intervalText(figure, words.tooFew), strong: ranker.kind === 'model' };
  }));
  const { label } = metricTexts[metric];
  const draw = useCallback((width: number) => intervalsChart({ rows, xLabel: label, reference: metric === 'auc' ? 0.5 : null }, width), [run, metric, dimension]);
  const columns: readonly DataColumn<Slice>[] = [
    { key: 'group', label: sliceTexts[dimension], cell: ({ group }) => group },
    { key: 'queries', label: words.questions, number: true, cell: ({ queries }) => numberText(queries) },
    { key: 'seekers', label: words.seekers, number: true, cell: ({ seekers }) => numberText(seekers) },
    ...shown.map((ranker): DataColumn<Slice> => ({ key: ranker.id, label: `${ranker.label}, ${label}`, number: true, cell: ({ group }) => intervalText(metricOf(of(ranker, group), metric), words.tooFew) })),
  ];
  return (
    <Section title={words.slices} note={words.slicesNote}>
      <div className="backtest-inline">
        <label htmlFor={id}>{words.by}</label>
        <select id={id} className="input" value={dimension} onChange={(event) => setDimension(event.target.value as typeof dimension)}>
          {SLICES.map((one) => <option key={one} value={one}>{sliceTexts[one]}</option>)}
        </select>
      </div>
      <Chart draw={draw} label={words.chart(label, rows.map((row) => `${row.label} ${row.text}`).join('; '))} className="backtest-chart" />
      <DataTable caption={`${words.slices}: ${sliceTexts[dimension]}`} columns={columns} rows={slices} rowKey={({ group }) => group} first={40} />
    </Section>
  );
}
