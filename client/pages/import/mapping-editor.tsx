/** Says what the columns of foreign files mean. Guesses are shown with how sure they are; the mapping can be kept as JSON. */
import type { MappingGuess } from '#model/contract.ts';
import { Mapping } from '#model/mapping.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#model/tables.ts';
import { useId, useState } from 'react';
import { FileTrigger, Button } from 'react-aria-components';
import { tableNames } from '../../ui/messages.ts';
import { Section } from '../../ui/section.tsx';
import { columnLabel } from '../form/messages.ts';
import { draftsOf, missingFields, sourceOf, toMapping, withOrigin, withTable, type Draft, type GuessedTable } from './mapping-draft.ts';
import { mappingWords as words } from './messages.ts';
import { OriginField } from './origin-field.tsx';

interface MappingEditorProps {
  guess: MappingGuess;
  /** The mapping it was last checked with. */
  mapping: Mapping | null;
  busy: boolean;
  onCheck: (mapping: Mapping) => void;
}

function save(mapping: Mapping): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' }));
  link.download = 'mapping.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A mapping from a file somebody kept; null when the file holds something else. */
async function load(file: File): Promise<Mapping | null> {
  try {
    const parsed = Mapping.safeParse(JSON.parse(await file.text()));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function MappingEditor({ guess, mapping, busy, onCheck }: MappingEditorProps) {
  const sources = guess.tables;
  const [drafts, setDrafts] = useState(() => draftsOf(mapping ?? guess.mapping, sources));
  const [message, setMessage] = useState('');
  const current = toMapping(drafts);
  const missing = drafts.flatMap((draft) => missingFields(draft).map((field) => `${columnLabel(field)} (${draft.table && tableNames[draft.table].toLowerCase()})`));
  const replace = (index: number, next: Draft) => setDrafts(drafts.map((draft, at) => (at === index ? next : draft)));

  return (
    <Section title={words.title} id="mapping">
      {drafts.map((draft, index) => (
        <DraftCard
          key={index} draft={draft} source={sourceOf(draft, sources)} onChange={(next) => replace(index, next)}
          onAnother={() => setDrafts([...drafts.slice(0, index + 1), { ...draft, table: null, columns: {} }, ...drafts.slice(index + 1)])}
          {...(drafts.filter((other) => other.file === draft.file && other.sheet === draft.sheet).length > 1 ? { onRemove: () => setDrafts(drafts.filter((_, at) => at !== index)) } : {})}
        />
      ))}
      <div className="review-buttons">
        <button type="button" className="button primary" disabled={busy || current === null} onClick={() => current && onCheck(current)}>{words.recheck}</button>
        <button type="button" className="button" disabled={current === null} onClick={() => current && save(current)}>{words.save}</button>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={(list) => {
          const file = list?.[0];
          if (!file) return;
          void load(file).then((loaded) => {
            setMessage(loaded ? '' : words.badFile);
            if (loaded) setDrafts(draftsOf(loaded, sources));
          });
        }}>
          <Button className="button">{words.load}</Button>
        </FileTrigger>
        <span role="status" className="small muted">{message || (current === null ? words.noneChosen : missing.length > 0 ? words.missing(missing.join(', ')) : '')}</span>
      </div>
    </Section>
  );
}

interface DraftCardProps {
  draft: Draft;
  source: GuessedTable | undefined;
  onChange: (draft: Draft) => void;
  onAnother: () => void;
  onRemove?: () => void;
}

function DraftCard({ draft, source, onChange, onAnother, onRemove }: DraftCardProps) {
  const id = useId();
  const name = [draft.file, draft.sheet].filter(Boolean).join(' · ');
  const fields = draft.table === null ? [] : TABLES[draft.table].columns;
  const shown = fields.filter((field) => field.required || draft.columns[field.name] !== undefined);
  const more = fields.filter((field) => !shown.includes(field));
  const origin = (field: (typeof fields)[number]) => source && draft.table && (
    <OriginField key={field.name} field={field} table={draft.table} source={source} origin={draft.columns[field.name]} onChange={(next) => onChange(withOrigin(draft, field.name, next))} />
  );
  return (
    <div className="draft">
      <div className="draft-head">
        <h3>{name}</h3>
        <div>
          <label htmlFor={id}>{words.rowsAre}</label>
          <select id={id} className="input" value={draft.table ?? ''} onChange={(event) => onChange(withTable(draft, (event.target.value || null) as TableName | null, source))}>
            <option value="">{words.leaveOut}</option>
            {TABLE_NAMES.map((table) => <option key={table} value={table}>{tableNames[table]}</option>)}
          </select>
        </div>
      </div>
      {source && <Preview source={source} name={name} />}
      {draft.table !== null && (
        <>
          <div className="origins">{shown.map(origin)}</div>
          {more.length > 0 && <details><summary>{words.optional} ({more.length})</summary><div className="origins">{more.map(origin)}</div></details>}
          <div className="review-buttons">
            <button type="button" className="button small" onClick={onAnother}>{words.another}</button>
            {onRemove && <button type="button" className="button small" onClick={onRemove}>{words.removeEntry}</button>}
          </div>
        </>
      )}
    </div>
  );
}

function Preview({ source, name }: { source: GuessedTable; name: string }) {
  return (
    <div className="table-box preview" tabIndex={0} role="region" aria-label={words.preview(name)}>
      <table>
        <thead><tr>{source.columns.map((column, index) => <th key={index} scope="col">{column}</th>)}</tr></thead>
        <tbody>{source.preview.slice(0, 4).map((row, at) => <tr key={at}>{source.columns.map((_, index) => <td key={index}>{row[index]}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
