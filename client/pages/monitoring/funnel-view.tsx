/** The funnel as a picture and as a table, and the same by purpose. */
import type { Funnel, FunnelStage } from '#model/monitoring.ts';
import { useCallback } from 'react';
import { funnel as drawFunnel, type FunnelBar } from '../../charts/funnel.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { daysText, interval, percent, scopeName, stages as names, words } from './messages.ts';

/** The note on too few pairs stands in the table; a phone has no room for it here. */
function barsOf({ stages }: Funnel): FunnelBar[] {
  return stages.map(({ stage, n, share, low, high }, at) => {
    const before = stages[at - 1]?.n ?? 0;
    const known = share !== null && low !== null && high !== null;
    return { label: names[stage], n, text: known ? `${percent(share)} (${interval(low, high)})` : at === 0 || before === 0 ? '' : words.tooFew, interval: known ? [low * before, high * before] : null };
  });
}

const unknown = <span className="muted">–</span>;
const columns: readonly DataColumn<FunnelStage>[] = [
  { key: 'stage', label: words.stage, cell: ({ stage }) => names[stage] },
  { key: 'n', label: words.pairs, number: true, cell: ({ n }) => numberText(n) },
  { key: 'share', label: words.share, number: true, cell: ({ share, note }) => (share !== null ? percent(share) : note === null ? unknown : <span className="muted">{note}</span>) },
  { key: 'interval', label: words.interval, number: true, cell: ({ low, high }) => (low === null || high === null ? unknown : interval(low, high)) },
  { key: 'days', label: words.days, title: words.daysTitle, number: true, cell: ({ medianDays, dated }) => (medianDays === null ? unknown : daysText(medianDays, dated)) },
];

const purposeColumns: readonly DataColumn<Funnel>[] = [
  { key: 'purpose', label: words.purpose, cell: ({ purpose }) => scopeName(purpose) },
  ...(['suggested', 'introduced', 'exchange', 'adoption'] as const).map((stage): DataColumn<Funnel> => ({
    key: stage, label: names[stage], number: true, cell: ({ stages }) => numberText(stages.find((one) => one.stage === stage)?.n ?? 0),
  })),
  { key: 'declined', label: words.declinedNow, number: true, cell: ({ declined }) => numberText(declined) },
];

export function FunnelView({ funnels }: { funnels: readonly Funnel[] }) {
  const whole = funnels[0]!;
  const draw = useCallback((width: number) => drawFunnel(barsOf(whole), width), [whole]);
  return (
    <Section title={words.funnel} note={words.funnelNote}>
      <Chart draw={draw} className="funnel" label={words.funnelLabel(whole.stages.map(({ stage, n }) => `${names[stage].toLowerCase()} ${n}`).join(', '))} />
      <DataTable caption={words.table} columns={columns} rows={whole.stages} rowKey={({ stage }) => stage} />
      {funnels.length > 2 && (
        <>
          <h3>{words.byPurpose}</h3>
          <DataTable caption={words.byPurpose} columns={purposeColumns} rows={funnels.slice(1)} rowKey={({ purpose }) => purpose} />
        </>
      )}
    </Section>
  );
}
