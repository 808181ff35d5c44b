/** The learning curve of the model and of the best baseline, drawn and as a table. */
import type { BacktestRun, LearningPoint } from '#model/backtest.ts';
import { useCallback } from 'react';
import { learningLines, type LearningLine } from '../../charts/learning-lines.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { intervalText, NONE } from './figures.ts';
import { words } from './messages.ts';

export function LearningView({ run, curve }: { run: BacktestRun; curve: readonly LearningPoint[] }) {
  const ids = curve[0]!.rankers.map(({ id }) => id);
  const labelOf = (id: string) => run.rankers.find((one) => one.id === id)?.label ?? id;
  const at = (point: LearningPoint, id: string) => point.rankers.find((one) => one.id === id)?.mrr ?? NONE;
  const lines = ids.map((id): LearningLine => ({
    label: labelOf(id), strong: id === run.model,
    points: curve.flatMap((point) => { const { value, low, high } = at(point, id); return value === null ? [] : [{ share: point.share, value, low, high }]; }),
  }));
  const draw = useCallback((width: number) => learningLines(lines, { x: words.learningShare, y: 'MRR' }, width), [curve]);
  const columns: readonly DataColumn<LearningPoint>[] = [
    { key: 'share', label: words.learningShare, number: true, cell: ({ share }) => `${share * 100} %` },
    { key: 'pairs', label: words.learningPairs, number: true, cell: ({ pairs }) => numberText(pairs) },
    ...ids.map((id): DataColumn<LearningPoint> => ({ key: id, label: `${labelOf(id)}, MRR`, number: true, cell: (point) => intervalText(at(point, id), words.tooFew) })),
  ];
  return (
    <Section title={words.learning} note={words.learningNote}>
      <ul className="backtest-legend small" aria-hidden="true">{lines.map(({ label, strong }) => <li key={label} className={strong ? 'strong' : undefined}>{label}</li>)}</ul>
      <Chart draw={draw} label={words.chart('MRR', curve.map((point) => `${point.share * 100} %: ${ids.map((id) => `${labelOf(id)} ${intervalText(at(point, id))}`).join(', ')}`).join('; '))} className="backtest-chart" />
      <DataTable caption={words.tableOf(words.learning)} columns={columns} rows={curve} rowKey={({ share }) => String(share)} />
    </Section>
  );
}
