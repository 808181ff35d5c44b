/** Who changed a row, when and what; loaded when opened. */
import type { NodeKind } from '#model/network-wire.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { instantText } from '../../ui/date-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tableOfType } from '../../ui/record.ts';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { words, said } from './messages.ts';

type Cells = Record<string, unknown> | null;

/** Columns whose value differs before and after. */
export function changedCells(before: Cells, after: Cells): { name: string; before: unknown; after: unknown }[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null }))
    .filter((cell) => JSON.stringify(cell.before) !== JSON.stringify(cell.after));
}

export function cellText(value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('; ') : String(value);
}

export function History({ type, id }: { type: NodeKind; id: string }) {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...api.tables[tableOfType[type]].history.query({ params: { key: id } }), enabled: open });
  return (
    <Section title={words.history}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.historyShow}</summary>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton /> : data.items.length === 0 ? <p className="muted small">{words.historyEmpty}</p> : (
          <ol className="history">
            {data.items.map((entry) => (
              <li key={entry.id}>
                <p><strong>{said.actions[entry.action]}</strong>{said.byActor(entry.actor)}<time dateTime={entry.at}>{instantText(entry.at)}</time></p>
                {entry.action === 'changed' && (
                  <div className="table-box" tabIndex={0} role="region" aria-label={said.changesOf(instantText(entry.at))}>
                    <table>
                      <thead><tr><th scope="col">{said.column}</th><th scope="col">{said.before}</th><th scope="col">{said.after}</th></tr></thead>
                      <tbody>
                        {changedCells(entry.before, entry.after).map((cell) => (
                          <tr key={cell.name}><th scope="row">{cell.name}</th><td>{cellText(cell.before)}</td><td>{cellText(cell.after)}</td></tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
      </details>
    </Section>
  );
}
