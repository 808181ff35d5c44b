/** Where the cells of one of our columns come from: a column of theirs, one value for all rows, or several columns joined. */
import type { TableColumn, TableName } from '#model/tables.ts';
import { useId } from 'react';
import { columnLabel } from '../form/messages.ts';
import { confidence, isNeeded, type GuessedTable, type Origin } from './mapping-draft.ts';
import { mappingWords as words } from './messages.ts';

const DATE_FORMS = ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'D/M/YYYY', 'M/D/YYYY', 'DD-MM-YYYY', 'YYYY/MM/DD', 'YYYYMMDD', 'MM/YYYY'];
/** Options of the select that are not columns of theirs; U+0000 cannot stand in a heading. */
const CONSTANT = '\u0000constant';
const JOINED = '\u0000joined';

interface OriginFieldProps {
  field: TableColumn;
  table: TableName;
  source: GuessedTable;
  origin: Origin | undefined;
  onChange: (origin: Origin | null) => void;
}

export function OriginField({ field, table, source, origin, onChange }: OriginFieldProps) {
  const id = useId();
  const sure = confidence(source, table, field.name, origin);
  const joinable = field.column.type === 'id' || field.column.type === 'reference';
  const chosen = origin === undefined ? '' : origin.kind === 'column' ? origin.column : origin.kind === 'value' ? CONSTANT : JOINED;
  const choose = (value: string) => {
    if (value === '') onChange(null);
    else if (value === CONSTANT) onChange({ kind: 'value', value: '' });
    else if (value === JOINED) onChange({ kind: 'joined', from: [] });
    else onChange({ kind: 'column', column: value });
  };
  const label = columnLabel(field.name);
  return (
    <div className="origin">
      <label className="field-label" htmlFor={id}>
        {label}{isNeeded(table, field) && <span aria-hidden="true"> *</span>}
        {sure !== null && <span className={`guess${sure < 0.7 ? ' unsure' : ''}`}>{words.guess(sure)}</span>}
      </label>
      <select id={id} className="input" value={chosen} aria-required={isNeeded(table, field)} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.nothing}</option>
        {source.columns.map((column, index) => <option key={index} value={column}>{column}</option>)}
        {chosen !== '' && chosen !== CONSTANT && chosen !== JOINED && !source.columns.includes(chosen) && <option value={chosen}>{chosen}</option>}
        <option value={CONSTANT}>{words.constant}</option>
        {joinable && <option value={JOINED}>{words.joined}</option>}
      </select>
      {origin?.kind === 'value' && <input className="input" aria-label={`${label}: ${words.constantValue}`} value={String(origin.value)} onChange={(event) => onChange({ kind: 'value', value: event.target.value })} />}
      {origin?.kind === 'joined' && (
        <fieldset className="joined">
          <legend className="field-help">{words.joinedColumns}</legend>
          {source.columns.map((column, index) => (
            <label key={index} className="check small">
              <input type="checkbox" checked={origin.from.includes(column)} onChange={(event) => onChange({ kind: 'joined', from: event.target.checked ? [...origin.from, column] : origin.from.filter((one) => one !== column) })} />
              {column}
            </label>
          ))}
        </fieldset>
      )}
      {origin?.kind === 'column' && <Form field={field} origin={origin} label={label} id={id} onChange={onChange} />}
    </div>
  );
}

/** How the cells of their column are written, where ours need more than text. */
function Form({ field, origin, label, id, onChange }: { field: TableColumn; origin: Extract<Origin, { kind: 'column' }>; label: string; id: string; onChange: (origin: Origin) => void }) {
  const { decimal, date, split, column } = origin;
  const base = { kind: 'column' as const, column };
  switch (field.column.type) {
    case 'date':
      return (
        <>
          <input className="input small" aria-label={`${label}: ${words.dateForm}`} placeholder={words.dateForm} list={`${id}-forms`} value={date ?? ''} title={words.dateFormHelp}
            onChange={(event) => onChange(event.target.value === '' ? base : { ...base, date: event.target.value })} />
          <datalist id={`${id}-forms`}>{DATE_FORMS.map((form) => <option key={form} value={form} />)}</datalist>
        </>
      );
    case 'number':
      return (
        <select className="input small" aria-label={`${label}: ${words.decimal}`} value={decimal ?? '.'} onChange={(event) => onChange(event.target.value === ',' ? { ...base, decimal: ',' } : base)}>
          <option value=".">{words.point}</option>
          <option value=",">{words.comma}</option>
        </select>
      );
    case 'list':
    case 'references':
      return <input className="input small" aria-label={`${label}: ${words.split}`} placeholder={words.split} title={words.splitHelp} value={split ?? ''} onChange={(event) => onChange(event.target.value === '' ? base : { ...base, split: event.target.value })} />;
    default:
      return null;
  }
}
