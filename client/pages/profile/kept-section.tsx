/**
 * A section whose rows are kept by hand on the page: below them a button that opens the
 * form of a new row, and for each row what edits and deletes it. One form is open at a
 * time; while it is, the other buttons wait, so that nothing typed is lost.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { Section } from '../../ui/section.tsx';
import { words as formWords } from '../form/messages.ts';
import { RowForm } from '../form/row-form.tsx';
import { StoredRowForm } from '../form/stored-row-form.tsx';
import { kept as words, removal, type KeptTable } from './messages.ts';
import { RemoveRow } from './remove-row.tsx';

export interface Keeping {
  /** The buttons of a row; `name` says in words which row it is. */
  readonly buttons: (rowKey: string, name: string) => ReactNode;
  /** A form is open. */
  readonly busy: boolean;
  /** Asks for everything anew, says that a row went and gives the focus a place to stay. */
  readonly removed: () => Promise<void>;
}

interface KeptSectionProps extends Omit<ComponentProps<typeof Section>, 'children' | 'action'> {
  table: KeptTable;
  /** Cells of a new row that this page knows. */
  start: Readonly<Record<string, unknown>>;
  /** Columns that the page decides for good. */
  hidden?: readonly string[];
  children: (keeping: Keeping) => ReactNode;
}

const NEW = Symbol('a new row');

export function KeptSection({ table, start, hidden, children, ...section }: KeptSectionProps) {
  const [open, setOpen] = useState<string | typeof NEW | null>(null);
  const [said, setSaid] = useState('');
  const opener = useRef<Element | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const queries = useQueryClient();
  const { add, edit, added, changed, gone, about } = words[table];

  useEffect(() => {
    if (open !== null) heading.current?.focus();
    else if (opener.current) {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
      else addButton.current?.focus();
      opener.current = null;
    }
  }, [open]);

  const begin = (what: string | typeof NEW) => {
    opener.current = document.activeElement;
    setSaid('');
    setOpen(what);
  };
  const end = (message: string) => {
    setSaid(message);
    setOpen(null);
  };
  const removed = async () => {
    await queries.invalidateQueries();
    setSaid(gone);
    addButton.current?.focus();
  };
  const busy = open !== null;
  const buttons = (rowKey: string, name: string) => (
    <span className="row-buttons">
      <button type="button" className="button small" aria-label={words.editNamed(name)} disabled={busy} onClick={() => begin(rowKey)}>{words.edit}</button>
      <RemoveRow table={table} rowKey={rowKey} name={name} text={removal.text(about)} inRow disabled={busy} onRemoved={removed} />
    </span>
  );
  const cancel = <button type="button" className="button" onClick={() => end('')}>{formWords.cancel}</button>;

  return (
    <Section
      {...section}
      action={
        <div className="keeping">
          <button ref={addButton} type="button" className="button small" disabled={busy} onClick={() => begin(NEW)}>{add}</button>
          <p className="keeping-said" role="status">{said}</p>
          {open !== null && (
            <div className="row-panel" role="group" aria-labelledby={headingId}>
              <h3 ref={heading} id={headingId} tabIndex={-1}>{open === NEW ? add : edit}</h3>
              {open === NEW
                ? <RowForm table={table} start={start} {...(hidden ? { hidden } : {})} cancel={cancel} onSaved={() => end(added)} />
                : <StoredRowForm table={table} rowKey={open} cancel={cancel} onSaved={() => end(changed)} />}
            </div>
          )}
        </div>
      }
    >
      {children({ buttons, busy, removed })}
    </Section>
  );
}
