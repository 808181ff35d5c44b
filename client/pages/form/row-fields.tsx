/** The fields of a table's form, one for each column, made from the model. */
import { TABLES, type Column, type TableName } from '#model/tables.ts';
import { useId } from 'react';
import { countries } from '../../ui/country-names.ts';
import type { Entries, Entry, Problems } from './form-cells.ts';
import { columnHelp, columnLabel, words } from './messages.ts';
import { ReferenceField } from './reference-field.tsx';

/** Texts long enough for a box of several lines. */
const LONG = new Set(['summary', 'note', 'outcome', 'whatChanged', 'text', 'finding']);

interface RowFieldsProps {
  table: TableName;
  entries: Entries;
  problems: Problems;
  onChange: (name: string, entry: Entry) => void;
  /** The id of a row that exists stays. */
  fixedId: boolean;
  /** Columns without a field. */
  hidden?: readonly string[];
}

export function RowFields({ table, entries, problems, onChange, fixedId, hidden = [] }: RowFieldsProps) {
  return (
    <div className="fields">
      {TABLES[table].columns.filter(({ name }) => !hidden.includes(name)).map(({ name, required, column }) => {
        if (column.type === 'reference' || column.type === 'references') {
          return (
            <div key={name} className="field wide">
              <ReferenceField
                label={columnLabel(name)} to={column.to} multiple={column.type === 'references'} required={required} problem={problems[name]}
                value={(entries[name] ?? []) as readonly string[]} onChange={(value) => onChange(name, value)}
              />
            </div>
          );
        }
        return (
          <Field
            key={name} name={name} column={column} required={required} problem={problems[name]} readOnly={fixedId && column.type === 'id'}
            value={String(entries[name] ?? '')} onChange={(value) => onChange(name, value)}
          />
        );
      })}
    </div>
  );
}

interface FieldProps {
  name: string;
  column: Column;
  required: boolean;
  readOnly: boolean;
  problem: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

function Field({ name, column, required, readOnly, problem, value, onChange }: FieldProps) {
  const id = useId();
  const help = columnHelp(name, column);
  const wide = LONG.has(name) || column.type === 'list';
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const common = {
    id, className: 'input', value, 'aria-invalid': problem !== undefined, 'aria-describedby': described, 'aria-required': required,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={`field${wide ? ' wide' : ''}`}>
      <label className="field-label" htmlFor={id}>{columnLabel(name)}{required && <span aria-hidden="true"> *</span>}</label>
      {column.type === 'country' ? (
        <select {...common}>
          <option value="">{words.unknown}</option>
          {countries().map((country) => <option key={country.code} value={country.code}>{country.name}</option>)}
        </select>
      ) : column.type === 'yes-no' ? (
        <select {...common}>
          <option value="">{words.unknown}</option>
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </select>
      ) : column.type === 'vocabulary' && !column.open ? (
        <select {...common}>
          <option value="">{words.unknown}</option>
          {column.values.map((one) => <option key={one} value={one}>{one}</option>)}
        </select>
      ) : wide ? (
        <textarea {...common} rows={4} />
      ) : (
        <>
          <input {...common} readOnly={readOnly} autoComplete="off" spellCheck={column.type === 'text'} inputMode={column.type === 'number' ? 'decimal' : undefined} list={column.type === 'vocabulary' ? `${id}-values` : undefined} />
          {column.type === 'vocabulary' && <datalist id={`${id}-values`}>{column.values.map((one) => <option key={one} value={one} />)}</datalist>}
        </>
      )}
      {help && <p className="field-help" id={`${id}-help`}>{help}</p>}
      {problem && <p className="field-problem" id={`${id}-problem`}>{problem}</p>}
    </div>
  );
}
