/** The effect of every feature as a small curve, and of every pair of features as a grid, each with its table. */
import type { FeatureEffect } from '#model/suggestion.ts';
import { useCallback, useMemo, useState } from 'react';
import { effectCurve } from '../../charts/effect-curve.ts';
import { effectGrid } from '../../charts/effect-grid.ts';
import { Chart } from '../../ui/chart.tsx';
import { Section } from '../../ui/section.tsx';
import { effectText, isLogarithmic, plainUnit, plainValue, tickText, valueText } from '../suggestions/feature-value.ts';
import { effectKey, effectLabel } from './importance.tsx';
import { groups, words } from './messages.ts';

const FIRST = 12;
/** Below this no value of a feature moves the score in a way that anyone would see. */
const NO_EFFECT = 1e-3;
const moves = ({ effects, missing }: FeatureEffect) => [...effects, missing].some((effect) => Math.abs(effect) >= NO_EFFECT);

const axisText = (unit: string | null) => [plainUnit(unit) ?? words.value.toLowerCase(), isLogarithmic(unit) ? words.logarithmic : null].filter((part) => part !== null).join(', ');

export function EffectPanels({ effects }: { effects: readonly FeatureEffect[] }) {
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => [...effects].sort((a, b) => b.importance - a.importance), [effects]);
  const single = sorted.filter((effect) => effect.with === null && moves(effect));
  const still = sorted.filter((effect) => effect.with === null && !moves(effect)).length;
  const pairs = sorted.filter((effect) => effect.with !== null && moves(effect));
  const units = new Map(effects.filter((effect) => effect.with === null).map(({ feature, unit }) => [feature, unit]));
  return (
    <>
      <Section title={words.effects} note={words.effectsNote}>
        <ul className="effect-panels">{(all ? single : single.slice(0, FIRST)).map((effect) => <li key={effectKey(effect)}><CurvePanel effect={effect} /></li>)}</ul>
        {!all && single.length > FIRST && <div><button type="button" className="button small" onClick={() => setAll(true)}>{words.all(single.length)}</button></div>}
        {still > 0 && <p className="muted small">{words.noInfluence(still)}</p>}
      </Section>
      <Section title={words.pairs} count={pairs.length} empty={words.noPairs} note={words.pairsNote}>
        <ul className="effect-panels">{pairs.map((effect) => <li key={effectKey(effect)}><GridPanel effect={effect} secondUnit={units.get(effect.with?.feature ?? '') ?? null} /></li>)}</ul>
      </Section>
    </>
  );
}

function CurvePanel({ effect }: { effect: FeatureEffect }) {
  const { knots, effects, missing, unit, label, definition, group } = effect;
  const draw = useCallback((width: number) => effectCurve({
    knots, effects, missing, tick: (value) => tickText(plainValue(value, unit)), wholeTicks: isLogarithmic(unit), xLabel: axisText(unit), yLabel: words.score, unknownLabel: words.unknown,
  }, width), [knots, effects, missing, unit]);
  const named = (value: number | undefined) => valueText(value ?? null, unit);
  const range = [Math.min(...effects), Math.max(...effects)] as const;
  return (
    <article className="effect-panel" aria-label={label}>
      <h3>{label}</h3>
      <p className="muted small">{groups[group]} · {definition}</p>
      <Chart draw={draw} label={words.curveLabel(label, named(knots[0]), named(knots.at(-1)), effectText(range[0]), effectText(range[1]), effectText(missing))} />
      <details>
        <summary aria-label={`${words.tableOf(label)}, ${words.table.toLowerCase()}`}>{words.table}</summary>
        <div className="table-box" tabIndex={0} role="region" aria-label={words.tableOf(label)}>
          <table>
            <thead><tr><th scope="col" className="number">{words.value}</th><th scope="col" className="number">{words.effect}</th></tr></thead>
            <tbody>
              {knots.map((knot, at) => <tr key={knot}><td className="number">{named(knot)}</td><td className="number">{effectText(effects[at] ?? 0)}</td></tr>)}
              <tr><td className="number">{words.unknown}</td><td className="number">{effectText(missing)}</td></tr>
            </tbody>
          </table>
        </div>
      </details>
    </article>
  );
}

function GridPanel({ effect, secondUnit }: { effect: FeatureEffect; secondUnit: string | null }) {
  const { knots, effects, unit, label, definition, with: second } = effect;
  const columns = second?.knots ?? [];
  const ticks = (values: readonly number[], of: string | null) => values.map((value) => tickText(plainValue(value, of)));
  const secondLabel = second?.label ?? '';
  const draw = useCallback((width: number) => effectGrid({
    rows: { label: words.axis(label, plainUnit(unit)), ticks: ticks(knots, unit) }, columns: { label: words.axis(secondLabel, plainUnit(secondUnit)), ticks: ticks(columns, secondUnit) },
    effects, text: effectText,
  }, width), [effect, secondUnit]);
  return (
    <article className="effect-panel" aria-label={effectLabel(effect)}>
      <h3>{effectLabel(effect)}</h3>
      <p className="muted small">{definition}</p>
      <Chart draw={draw} label={words.gridLabel(label, secondLabel, effectText(Math.min(...effects)), effectText(Math.max(...effects)))} />
      <details>
        <summary aria-label={`${words.tableOf(effectLabel(effect))}, ${words.table.toLowerCase()}`}>{words.table}</summary>
        <div className="table-box" tabIndex={0} role="region" aria-label={words.tableOf(effectLabel(effect))}>
          <table>
            <thead><tr><th scope="col">{label}</th>{columns.map((value) => <th key={value} scope="col" className="number">{valueText(value, secondUnit)}</th>)}</tr></thead>
            <tbody>{knots.map((knot, row) => <tr key={knot}><th scope="row">{valueText(knot, unit)}</th>{columns.map((value, column) => <td key={value} className="number">{effectText(effects[row * columns.length + column] ?? 0)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </article>
  );
}
