/** What was imported, when and from what; undo, export and templates. */
import type { Dataset } from '#model/contract.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { instantText } from '../../ui/date-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tableNames, said as shared } from '../../ui/messages.ts';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { amounts } from '../import/report-groups.ts';
import { formats, words, said as texts } from './messages.ts';
import { UndoButton } from './undo-button.tsx';
import '../../ui/notice.css';
import './datasets.css';

export default function DatasetsPage() {
  const { data, error, refetch } = useQuery(api.datasets.list.query());
  const [said, setSaid] = useState<string | null>(null);
  const items = [...(data?.items ?? [])].sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
  return (
    <div className="page datasets-page">
      <title>{`${words.title} · Interurban`}</title>
      <div>
        <h1>{words.title}</h1>
        <p className="muted">{words.about}</p>
      </div>
      <div role="status" className={said ? 'notice good' : 'visually-hidden'}>{said}</div>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton /> : items.length === 0 ? (
        <div className="notice empty"><p>{words.empty}</p><Link className="button primary" to="/import">{texts.import}</Link></div>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={words.title}>
          <table>
            <caption className="visually-hidden">{words.title}</caption>
            <thead><tr>{[words.name, words.when, words.from, words.rows].map((label) => <th key={label} scope="col">{label}</th>)}<th scope="col"><span className="visually-hidden">{words.actions}</span></th></tr></thead>
            <tbody>{items.map((dataset) => (
              <DatasetRow key={dataset.id} dataset={dataset} onUndone={(removed, restored) => setSaid(words.undone(dataset.id, amounts(removed), amounts(restored)))} />
            ))}</tbody>
          </table>
        </div>
      )}
      <div className="datasets-out">
        <Section title={words.exportTitle}>
          <p className="muted small">{words.exportText}</p>
          <ul className="downloads">
            {formats.map(({ format, label, about }) => (
              <li key={format}><a className="button" href={api.exports.graph.url({ query: { format } })} download>{label}</a><span className="muted small">{about}</span></li>
            ))}
          </ul>
        </Section>
        <Section title={words.templateTitle}>
          <p className="muted small">{words.templateText}</p>
          <ul className="downloads">
            <li><a className="button" href={api.exports.template.url({ query: { format: 'xlsx' } })} download>{texts.xlsx}</a></li>
            <li><a className="button" href={api.exports.template.url({ query: { format: 'csv' } })} download>{texts.csv}</a></li>
          </ul>
        </Section>
      </div>
    </div>
  );
}

function DatasetRow({ dataset, onUndone }: { dataset: Dataset; onUndone: (removed: Dataset['rows'], restored: Dataset['rows']) => void }) {
  const rows = Object.entries(dataset.rows).filter(([, count]) => (count ?? 0) > 0) as [keyof typeof tableNames, number][];
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return (
    <tr>
      <th scope="row"><Link to={`/cities?${new URLSearchParams({ dataset: dataset.id })}`}>{dataset.id}</Link></th>
      <td><time dateTime={dataset.importedAt}>{instantText(dataset.importedAt)}</time><p className="muted">{texts.by(dataset.actor)}</p></td>
      <td className="dataset-sources">{dataset.sources.slice(0, 4).join(', ')}{dataset.sources.length > 4 && <span className="muted" title={dataset.sources.join(', ')}>{shared.andMore(dataset.sources.length - 4)}</span>}</td>
      <td>
        <details>
          <summary>{numberText(total)}</summary>
          <ul className="small">{rows.map(([table, count]) => <li key={table}>{tableNames[table]}: {numberText(count)}</li>)}</ul>
        </details>
      </td>
      <td className="dataset-actions"><UndoButton dataset={dataset.id} onUndone={({ removed, restored }) => onUndone(removed, restored)} /></td>
    </tr>
  );
}
