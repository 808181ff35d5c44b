/** Which features count most: bars, and the same as a table. */
import type { FeatureEffect } from '#model/suggestion.ts';
import { useCallback, useMemo } from 'react';
import { importanceBars } from '../../charts/importance-bars.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { listText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { shortNumber } from '../suggestions/feature-value.ts';
import { groups, words } from './messages.ts';

const MOST_BARS = 15;

export const effectKey = ({ feature, with: second }: FeatureEffect) => `${feature} ${second?.feature ?? ''}`;
/** A pair of features is named after both. */
export const effectLabel = ({ label, with: second }: FeatureEffect) => (second === null ? label : `${label} × ${second.label}`);
const columns: DataColumn<FeatureEffect>[] = [
  { key: 'label', label: words.feature, sort: effectLabel, cell: effectLabel },
  { key: 'group', label: words.group, sort: (row) => groups[row.group], cell: (row) => groups[row.group] },
  { key: 'importance', label: words.meanSize, number: true, sort: (row) => row.importance, cell: (row) => shortNumber(row.importance) },
  { key: 'definition', label: words.definition, wide: true, cell: (row) => row.definition },
];

export function Importance({ effects }: { effects: readonly FeatureEffect[] }) {
  const bars = useMemo(() => [...effects].sort((a, b) => b.importance - a.importance).slice(0, MOST_BARS).map((effect) => ({ label: effectLabel(effect), value: effect.importance, text: shortNumber(effect.importance) })), [effects]);
  const draw = useCallback((width: number) => importanceBars(bars, width), [bars]);
  return (
    <Section title={words.importance} note={words.importanceNote}>
      <div className="chart-frame"><Chart draw={draw} label={words.importanceLabel(bars.length, listText(bars.slice(0, 3).map(({ label }) => label)))} /></div>
      <details>
        <summary>{words.importanceTable}</summary>
        <DataTable caption={words.importance} columns={columns} rows={effects} rowKey={effectKey} sorting={{ key: 'importance', descending: true }} first={100} />
      </details>
    </Section>
  );
}
