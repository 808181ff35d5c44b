/** The likelihoods the model gives against what was held out, drawn and as a table. */
import type { ReliabilityBin } from '#model/backtest.ts';
import { useCallback } from 'react';
import { reliabilityDiagram } from '../../charts/reliability-diagram.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { chanceText } from './figures.ts';
import { words, said } from './messages.ts';

const observedText = ({ observed: { value, low, high } }: ReliabilityBin) =>
  (value === null || low === null || high === null ? words.tooFew : said.range(chanceText(value), chanceText(low), chanceText(high)));

const columns: readonly DataColumn<ReliabilityBin>[] = [
  { key: 'from', label: words.from, number: true, cell: ({ from }) => chanceText(from) },
  { key: 'to', label: words.to, number: true, cell: ({ to }) => chanceText(to) },
  { key: 'pairs', label: words.pairs, number: true, cell: ({ pairs }) => numberText(pairs) },
  { key: 'links', label: words.links, number: true, cell: ({ links }) => numberText(links) },
  { key: 'said', label: words.said, number: true, cell: ({ predicted }) => (predicted === null ? words.tooFew : chanceText(predicted)) },
  { key: 'happened', label: words.happened, number: true, cell: observedText },
];

export function ReliabilityView({ bins }: { bins: readonly ReliabilityBin[] }) {
  const filled = bins.filter(({ pairs }) => pairs > 0);
  const draw = useCallback((width: number) => reliabilityDiagram(
    filled.flatMap(({ predicted, observed: { value, low, high }, ...bin }) => (predicted === null || value === null || low === null || high === null ? []
      : [{ predicted, observed: value, low, high, text: `${words.said} ${chanceText(predicted)}, ${words.happened.toLowerCase()} ${observedText({ ...bin, predicted, observed: { value, low, high } })}` }])),
    { x: words.said, y: words.happened, agree: words.agree }, width,
  ), [bins]);
  return (
    <Section title={words.reliability} note={words.reliabilityNote}>
      <Chart draw={draw} label={words.chart(words.reliability, filled.map((bin) => `${words.said.toLowerCase()} ${bin.predicted === null ? words.tooFew : chanceText(bin.predicted)}, ${observedText(bin)}`).join('; '))} className="backtest-chart backtest-square" />
      <DataTable caption={words.tableOf(words.reliability)} columns={columns} rows={filled} rowKey={({ from }) => String(from)} first={20} />
    </Section>
  );
}
