/** Two measures of the same cities: each as a dot, and how far their orders agree. */
import type { MeasureDescription, MeasureResult } from '#model/measure.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useId, useMemo } from 'react';
import { useAddress } from '../../ui/use-address.ts';
import { api } from '../../api.ts';
import { rankCorrelation } from '../../charts/rank-correlation.ts';
import { scatterChart, type ScatterPoint } from '../../charts/scatter.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { basisLines } from '../../ui/chart-figure-basis.ts';
import { numberText } from '../../ui/number-text.ts';
import { measureLabel } from '../../vocabulary/vocabulary.tsx';
import { requestOf, type MeasureChoice } from './measure-form-state.ts';
import { words, said as texts } from './messages.ts';
import { shortNumber } from './number-forms.ts';
import { FEWEST, numberOf, recordsOf, textOf } from './result-columns.ts';
import { RunStatus } from './run-status.tsx';
import { useMeasureRun } from './use-measure-run.ts';

export function isComparable(measure: MeasureDescription): boolean {
  return measure.kind === 'node' && measure.parameters.every(({ required }) => !required) && measure.columns.some(({ name, type }) => name === 'value' && type === 'number');
}

/** Cities with a value of both, by id. */
export function pairsOf(x: MeasureResult, y: MeasureResult): ScatterPoint[] {
  const others = new Map(recordsOf(y).map((record) => [textOf(record, 'id'), numberOf(record, 'value')]));
  return recordsOf(x).flatMap((record) => {
    const [a, b] = [numberOf(record, 'value'), others.get(textOf(record, 'id')) ?? null];
    return a === null || b === null ? [] : [{ label: textOf(record, 'name') ?? '', x: a, y: b }];
  });
}

export function CompareView({ measure, result, choice }: { measure: MeasureDescription; result: MeasureResult; choice: MeasureChoice }) {
  const id = useId();
  const [address, setAddress] = useAddress();
  const { data } = useQuery({ ...api.measures.list.query(), staleTime: Infinity });
  const others = (data?.items ?? []).filter((one) => one.id !== measure.id && isComparable(one)).map((one) => ({ ...one, label: measureLabel(one) }));
  const other = others.find((one) => one.id === address.get('with'));
  const choose = (value: string) => setAddress((now) => {
    const next = new URLSearchParams(now);
    if (value === '') next.delete('with');
    else next.set('with', value);
    return next;
  }, { replace: true, preventScrollReset: true });
  return (
    <section className="measure-compare" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.compare}</h2>
      <div className="field measure-compare-field">
        <label className="field-label" htmlFor={id}>{words.compareWith}</label>
        <select id={id} className="input" value={other?.id ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{words.compareNone}</option>
          {others.map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}
        </select>
        <p className="field-help">{words.compareHelp}</p>
      </div>
      {other && <Comparison key={other.id} measure={measure} other={other} result={result} choice={choice} />}
    </section>
  );
}

function Comparison({ measure, other, result, choice }: { measure: MeasureDescription; other: MeasureDescription; result: MeasureResult; choice: MeasureChoice }) {
  // A measure about direction keeps its own network; weights it does not know fall away.
  const network = other.network === 'directed' ? 'directed' : choice.network;
  const weights = other.weights.includes(choice.weights) ? choice.weights : 'none';
  const run = useMeasureRun(other.id, requestOf(other, { ...choice, network, weights, null: '', parameters: {} }));
  const points = useMemo(() => (run.result ? pairsOf(result, run.result) : []), [result, run.result]);
  const rank = useMemo(() => (points.length < FEWEST ? null : rankCorrelation(points.map(({ x }) => x), points.map(({ y }) => y))), [points]);
  const draw = useCallback((width: number) => scatterChart({ points, xLabel: measure.label, yLabel: other.label, format: shortNumber }, width), [points, measure, other]);
  if (!run.result) return <RunStatus run={run} label={other.label} />;
  const said = rank === null ? words.noCorrelation : words.correlation(shortNumber(rank.value), rank.low === null || rank.high === null ? '' : texts.interval(shortNumber(rank.low), shortNumber(rank.high)), rank.n);
  return (
    <ChartFigure
      title={words.scatter(measure.label, other.label)} caption={said} draw={draw} file={`${measure.id}-${other.id}`}
      label={texts.scatterLabel(measure.label, other.label, numberText(points.length), said)}
      table={{ columns: [{ name: 'name', label: texts.city }, { name: measure.id, label: measure.label, number: true }, { name: other.id, label: other.label, number: true }], rows: points.map(({ label, x, y }) => [label, x, y]) }}
      basis={[...basisLines(result), ...basisLines(run.result).slice(0, 2)]}
    />
  );
}
