/** What a paper says of a computation, to copy. */
import type { MeasureDescription } from '#model/measure.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { writeClipboard } from '../../ui/clipboard.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { queryOf, type MeasureChoice } from './measure-form-state.ts';
import { words, said as texts } from './messages.ts';

export function CitePanel({ measure, choice }: { measure: MeasureDescription; choice: MeasureChoice }) {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...api.measures.methods.query({ params: { id: measure.id }, query: queryOf(measure, choice) }), enabled: open });
  return (
    <details className="measure-cite" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.cite}</summary>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={3} /> : (
        <div className="measure-cite-body">
          <p className="field-help">{words.citeAbout}</p>
          <Copyable title={words.methodsText} text={data.text} />
          {data.bibtex !== '' && <Copyable title={words.bibtex} text={data.bibtex} code />}
        </div>
      )}
    </details>
  );
}

function Copyable({ title, text, code = false }: { title: string; text: string; code?: boolean }) {
  const [said, setSaid] = useState('');
  const copy = () => writeClipboard(text).then((done) => setSaid(done ? words.copied : texts.noCopy));
  return (
    <section className="measure-cite-part" aria-label={title}>
      <div className="measure-run">
        <h3>{title}</h3>
        <button type="button" className="button small" aria-label={`${words.copy}: ${title}`} onClick={() => void copy()}>{words.copy}</button>
        <span role="status" className="muted small">{said}</span>
      </div>
      {code ? <pre tabIndex={0} aria-label={title}><code>{text}</code></pre> : <p className="prose">{text}</p>}
    </section>
  );
}
