/** Flows of knowledge between groups of cities, against chance, down to the exchanges behind a cell. */
import { useCallback, useId, useMemo } from 'react';
import { useAddress } from '../../ui/use-address.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { FilterFields } from '../measures/filter-fields.tsx';
import { isFiltered } from '../measures/measure-form-state.ts';
import { RunStatus } from '../measures/run-status.tsx';
import { useMeasureRun } from '../measures/use-measure-run.ts';
import { BehindList } from './behind-list.tsx';
import { flowAddress, flowChoice, flowRequest, GROUPS, type FlowChoice } from './flow-choice.ts';
import { FlowFigures } from './flow-figures.tsx';
import { flowTable } from './flow-table.ts';
import { words } from './messages.ts';
import './flows.css';

const SCALES = ['absolute', 'relative'] as const;
const NULLS = ['', 'rewire', 'labels'] as const;
const WEIGHTS = ['none', 'count', 'shared'] as const;

export default function FlowsPage() {
  const id = useId();
  const [address, setAddress] = useAddress();
  const choice = flowChoice(address);
  const change = useCallback((part: Partial<FlowChoice>) => setAddress((now) => flowAddress({ ...flowChoice(now), ...part }), { replace: true, preventScrollReset: true }), [setAddress]);
  const run = useMeasureRun('flow-matrix', flowRequest(choice));
  const table = useMemo(() => (run.result ? flowTable(run.result, choice.scale) : null), [run.result, choice.scale]);
  const onCell = useCallback((source: string, target: string) => {
    change({ source, target });
    if (source !== '' && target !== '') requestAnimationFrame(() => document.getElementById('behind')?.scrollIntoView({ block: 'start' }));
  }, [change]);
  const select = <T extends string>(name: string, label: string, value: T, options: readonly T[], text: (one: T) => string, set: (one: T) => void, help?: string) => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${name}`}>{label}</label>
      <select id={`${id}-${name}`} className="input" value={value} onChange={(event) => set(event.target.value as T)}>
        {options.map((one) => <option key={one} value={one}>{text(one)}</option>)}
      </select>
      {help && <p className="field-help">{help}</p>}
    </div>
  );
  return (
    <div className="page transfer-page">
      <AreaHead area="transfer" title={words.title} about={words.about} />
      <div className="transfer-controls">
        {/* Groups differ by what they are: what stood behind a cell does not carry over. */}
        {select('group', words.group, choice.group, GROUPS, (one) => words.groups[one], (group) => change({ group, source: '', target: '' }))}
        {select('weights', words.weights, choice.weights, WEIGHTS, (one) => words.weightNames[one], (weights) => change({ weights }))}
        {select('null', words.chance, choice.null, NULLS, (one) => words.chances[one], (value) => change({ null: value }), words.chanceHelp[choice.null])}
        <fieldset className="field segments-field">
          <legend className="field-label">{words.scale}</legend>
          <div className="segments">{SCALES.map((scale) => <button key={scale} type="button" className="button" aria-pressed={choice.scale === scale} onClick={() => change({ scale })}>{words.scales[scale]}</button>)}</div>
        </fieldset>
        <details open={isFiltered(choice.filters) || undefined}>
          <summary>{words.filters}</summary>
          <div className="transfer-fields"><FilterFields filters={choice.filters} onChange={(filters) => change({ filters })} /></div>
        </details>
      </div>
      <RunStatus run={run} label={words.matrix.absolute} />
      {run.result && table && (table.total === 0 ? <p className="section-empty">{words.empty}</p> : (
        <>
          <FlowFigures result={run.result} table={table} choice={choice} onCell={onCell} />
          <p className="notice info small caveat">{words.cause}</p>
          <BehindList choice={choice} groups={table.groups} onCell={onCell} />
        </>
      ))}
    </div>
  );
}
