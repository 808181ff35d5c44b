/** One measure: what it says, the form to compute it, and the result as pictures and as a table. */
import type { MeasureDescription } from '#model/measure.ts';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { Facts } from '../../ui/section.tsx';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { CitePanel } from './cite-panel.tsx';
import { CompareView, isComparable } from './compare-view.tsx';
import { MeasureCharts } from './measure-charts.tsx';
import { MeasureForm } from './measure-form.tsx';
import { choiceOf, missing, queryOf, requestOf, type MeasureChoice } from './measure-form-state.ts';
import { MeasureTable } from './measure-table.tsx';
import { words, said } from './messages.ts';
import { RunStatus } from './run-status.tsx';
import { useMeasureRun } from './use-measure-run.ts';

export function MeasureView({ measure }: { measure: MeasureDescription }) {
  const [address, setAddress] = useSearchParams();
  const [choice, setChoice] = useState(() => choiceOf(measure, address));
  // A link that names a network was made of a result: it opens with that result.
  const [asked, setAsked] = useState<MeasureChoice | null>(() => (address.has('network') && missing(measure, choiceOf(measure, address)).length === 0 ? choiceOf(measure, address) : null));
  const [problem, setProblem] = useState('');
  const run = useMeasureRun(measure.id, asked && requestOf(measure, asked));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const gaps = missing(measure, choice);
    setProblem(gaps.length > 0 ? said.needed(gaps.join(', ')) : '');
    if (gaps.length > 0) return;
    const other = address.get('with');
    setAddress({ ...queryOf(measure, choice), ...(other ? { with: other } : {}) }, { replace: true });
    if (JSON.stringify(choice) === JSON.stringify(asked)) run.again();
    else setAsked(choice);
  };
  return (
    <article className="measure">
      <h1>{measure.label}</h1>
      <p className="prose" {...inEnglish}>{measure.definition}</p>
      <details className="measure-details">
        <summary>{words.details}</summary>
        <Facts items={[
          [words.source, <span key="source" {...inEnglish}>{measure.source}</span>],
          [words.edgeCases, <span key="edges" {...inEnglish}>{measure.edgeCases}</span>],
          [words.columns, <ul key="columns" {...inEnglish}>{measure.columns.map((column) => <li key={column.name}><code>{column.name}</code> {column.description}{column.unit ? ` (${column.unit})` : ''}</li>)}</ul>],
        ]} />
      </details>
      <form onSubmit={submit}>
        <MeasureForm measure={measure} choice={choice} onChange={setChoice} />
        <div className="measure-run">
          <button type="submit" className="button primary" disabled={run.running}>{words.run}</button>
          {problem && <span role="alert" className="field-problem">{problem}</span>}
        </div>
      </form>
      <RunStatus run={run} label={measure.label} />
      {asked && run.result && !run.running && (
        <>
          <MeasureCharts measure={measure} result={run.result} />
          <MeasureTable measure={measure} result={run.result} choice={asked} />
          <CitePanel measure={measure} choice={asked} />
          {isComparable(measure) && <CompareView measure={measure} result={run.result} choice={asked} />}
        </>
      )}
    </article>
  );
}
