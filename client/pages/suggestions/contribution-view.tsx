/** Every contribution as a diverging bar, their sum below, and the same as a table. */
import type { Contribution } from '#model/suggestion.ts';
import { useCallback, useMemo } from 'react';
import { contributionsChart, gathered } from '../../charts/contributions.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { listText } from '../../ui/number-text.ts';
import { effectText, valueText } from './feature-value.ts';
import { card as words } from './messages.ts';

const MOST_BARS = 14;

/** Two features together have two values, both in the text. */
const isPair = ({ feature }: Contribution) => feature.includes(' × ');

const columns: DataColumn<Contribution>[] = [
  { key: 'label', label: words.reason, sort: (row) => row.label, cell: (row) => row.label },
  { key: 'text', label: words.says, wide: true, cell: (row) => row.text },
  { key: 'value', label: words.value, number: true, sort: (row) => row.value, cell: (row) => (row.value === null ? <span className="muted">{isPair(row) ? '–' : 'unknown'}</span> : valueText(row.value, row.unit)) },
  { key: 'effect', label: words.effect, number: true, sort: (row) => row.effect, cell: (row) => effectText(row.effect) },
];

export function ContributionView({ city, contributions, score }: { city: string; contributions: readonly Contribution[]; score: number }) {
  const bars = useMemo(() => gathered(contributions.map(({ label, effect }) => ({ label, effect, text: effectText(effect) })), MOST_BARS, effectText, words.together), [contributions]);
  const total = useMemo(() => ({ label: words.score, effect: score, text: effectText(score) }), [score]);
  const draw = useCallback((width: number) => contributionsChart({ bars, total }, width), [bars, total]);
  const strongest = bars.slice(0, 3).map(({ label, text }) => `${label} ${text}`);
  return (
    <>
      <Chart draw={draw} label={words.chartLabel(city, contributions.length, total.text, listText(strongest))} />
      <p className="muted small">{words.chartNote}</p>
      <details>
        <summary>{words.table}</summary>
        <DataTable caption={words.tableCaption(city)} columns={columns} rows={contributions} rowKey={(row) => row.feature} first={contributions.length} />
      </details>
    </>
  );
}
