/** A result as pictures: how a measure is spread over cities, and figures of the network beside chance. */
import type { MeasureDescription, MeasureResult } from '#model/measure.ts';
import { useCallback, useMemo } from 'react';
import { adjustedTwoSided } from '../../charts/adjusted.ts';
import { bandsChart, type BandRow } from '../../charts/bands.ts';
import { barsOf, distributionChart } from '../../charts/distribution.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { basisLines } from '../../ui/chart-figure-basis.ts';
import { numberText } from '../../ui/number-text.ts';
import { figureText } from '../../vocabulary/vocabulary.tsx';
import { shortNumber } from './number-forms.ts';
import { words, said } from './messages.ts';
import { figureTable, numberOf, recordsOf, splitByCount, textOf } from './result-columns.ts';

/** Fewer values have no distribution worth a picture. */
const FEWEST_VALUES = 5;

export function MeasureCharts({ measure, result }: { measure: MeasureDescription; result: MeasureResult }) {
  const numeric = result.columns.some(({ name, type }) => name === 'value' && type === 'number');
  if (!numeric) return null;
  if (measure.kind === 'node') return <Distribution measure={measure} result={result} />;
  if (measure.kind === 'network' && result.columns.some(({ name }) => name === 'name')) return <Bands measure={measure} result={result} />;
  return null;
}

/** `mean-clustering` as people read it. */

function Distribution({ measure, result }: { measure: MeasureDescription; result: MeasureResult }) {
  const records = useMemo(() => recordsOf(result), [result]);
  const values = useMemo(() => records.flatMap((record) => numberOf(record, 'value') ?? []), [records]);
  const bars = useMemo(() => barsOf(values), [values]);
  const unit = measure.unit ? `${measure.label} (${measure.unit})` : measure.label;
  const draw = useCallback((width: number) => distributionChart({ values, xLabel: unit, yLabel: words.cities, medianLabel: words.median, format: shortNumber }, width), [values, unit]);
  if (values.length < FEWEST_VALUES) return null;
  const unknown = records.length - values.length;
  const sorted = [...values].sort((a, b) => a - b);
  return (
    <ChartFigure
      title={words.distribution(measure.label)} heading="h2" caption={words.distributionCaption} draw={draw} file={`${measure.id}-distribution`}
      label={said.histogramLabel(measure.label, values.length, shortNumber(sorted[0] as number), shortNumber(sorted.at(-1) as number), shortNumber(sorted[Math.floor(sorted.length / 2)] as number))}
      table={{ columns: [{ name: 'from', label: said.fromValue(unit), number: true }, { name: 'to', label: said.toValue, number: true }, { name: 'cities', label: words.cities, number: true }], rows: bars.map(({ from, to, count }) => [from, to, count]) }}
      notes={[said.counted(numberText(values.length), unknown > 0 ? numberText(unknown) : null)]}
      basis={basisLines(result)}
    />
  );
}

function Bands({ measure, result }: { measure: MeasureDescription; result: MeasureResult }) {
  const { rows, few } = useMemo(() => {
    const split = splitByCount(recordsOf(result).filter((record) => numberOf(record, 'value') !== null && numberOf(record, 'low') !== null), (record) => numberOf(record, 'n'));
    // A figure can be remarkable for being small as well: both tails count.
    const q = adjustedTwoSided(split.shown.map((record) => ({ p: numberOf(record, 'p'), pLow: numberOf(record, 'p-low') })));
    const row = (record: (typeof split.shown)[number], at: number): BandRow => {
      const value = numberOf(record, 'value') as number;
      const adjusted = q[at] ?? null;
      return {
        label: figureText(textOf(record, 'name') ?? ''), value, low: numberOf(record, 'low'), high: numberOf(record, 'high'),
        text: adjusted === null ? shortNumber(value) : `${shortNumber(value)}, q ${shortNumber(adjusted)}`,
      };
    };
    return { rows: split.shown.map(row), few: split.few.map((record) => textOf(record, 'name') ?? '') };
  }, [result]);
  const chance = result.null !== null;
  const draw = useCallback((width: number) => bandsChart({ rows, format: shortNumber, valueLabel: said.thisNetwork, bandLabel: chance ? said.bandChance : said.bandInterval }, width), [rows, chance]);
  if (rows.length === 0) return chance || measure.nulls.length === 0 ? null : <p className="section-empty">{words.bandsNone}</p>;
  return (
    <ChartFigure
      title={chance ? words.bands : words.intervals} heading="h2" {...(chance ? { caption: words.bandsCaption } : {})} draw={draw} file={`${measure.id}-bands`}
      label={said.bandsLabel(rows.length, rows.slice(0, 4).map(({ label, value, low, high }) => said.band(label, shortNumber(value), shortNumber(low as number), shortNumber(high as number))).join('; '))}
      table={figureTable(result)}
      notes={[...(chance ? [said.randomNote(numberText(result.samples))] : []), ...(few.length > 0 ? [said.fewNote(few.join(', '))] : [])]}
      basis={basisLines(result)}
    />
  );
}
