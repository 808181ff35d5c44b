/** How often a city adopts after an exchange, by kind, with intervals and a control on other topics. */
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { intervalsChart, type IntervalRow } from '../../charts/intervals.ts';
import { ChartFigure, type FigureTable } from '../../ui/chart-figure.tsx';
import { basisLines } from '../../ui/chart-figure-basis.ts';
import { Section } from '../../ui/section.tsx';
import { percent } from '../measures/number-forms.ts';
import { figureTable, recordsOf } from '../measures/result-columns.ts';
import { RunStatus } from '../measures/run-status.tsx';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun } from '../measures/use-measure-run.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { words, said } from './messages.ts';
import { rateRows } from './spread-rows.ts';

export function TransferRates() {
  const known = useHasMeasure('transfer-rate');
  const run = useMeasureRun('transfer-rate', known ? { parameters: { within: 24 } } : null);
  const { rows, few } = useMemo(() => (run.result ? rateRows(recordsOf(run.result)) : { rows: [], few: [] }), [run.result]);
  const draw = useCallback((width: number) => intervalsChart({
    xLabel: said.rateAxis,
    rows: rows.map(({ control, ...row }): IntervalRow => ({ ...row, label: control ? words.control(valueText(row.label)) : valueText(row.label), text: `${percent(row.value)} (${percent(row.low)} – ${percent(row.high)}), n ${row.n}`, strong: row.label === 'all' && !control, pale: control })),
  }, width), [rows]);
  if (known === false) return <p className="section-empty">{words.unavailable('transfer-rate')}</p>;
  return (
    <Section title={words.ratesTitle} id="rates">
      <RunStatus run={run} label={words.rates} />
      {run.result && (rows.length === 0 ? <p className="section-empty">{words.ratesEmpty}{few.length > 0 && ` ${words.ratesFew(few.map(valueText).join(', '))}`}</p> : (
        <ChartFigure
          title={words.rates} caption={`${words.ratesCaption} ${rows.some(({ control }) => control) ? words.ratesControl : ''}`} draw={draw} file="transfer-rate"
          label={said.ratesLabel(rows.filter(({ control }) => !control).map(({ label, value, low, high }) => said.rate(valueText(label), percent(value), percent(low), percent(high))).join('; '))}
          table={inWords(figureTable(run.result))} notes={run.result.notes} basis={basisLines(run.result)}
        />
      ))}
      <p className="notice info small caveat">{words.association} <Link to="/measures/transfer-rate">{words.measure}</Link></p>
    </Section>
  );
}

/** Kinds of exchange stand in the first column. */
const inWords = ({ columns, rows }: FigureTable): FigureTable => ({ columns, rows: rows.map(([kind, ...rest]) => [typeof kind === 'string' ? valueText(kind) : kind ?? null, ...rest]) });
