/** Picks rows of other tables by name: chosen ones as chips, and a combobox to find more. */
import { REFERENCE_TYPES, splitReference, typedReference, type NodeTable } from '#model/fields.ts';
import { TABLES, type TableName } from '#model/tables.ts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { api } from '../../api.ts';
import { tableNames } from '../../ui/messages.ts';
import { pageStaysVisible } from '../../ui/page-stays-visible.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { words } from './messages.ts';

interface Option {
  id: string;
  label: string;
  table: TableName;
}
type AnyRead = { query: (args: { params: { key: string } }) => { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<{ row: Record<string, unknown> }> } };
type AnyList = { query: (args: { query: { q: string; limit: number } }) => { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<{ items: { key: string; row: Record<string, unknown> }[] }> } };

const labelOf = (table: TableName, row: Record<string, unknown>, key: string) => String(row[TABLES[table].label ?? 'id'] ?? key);
const tableOf = (type: string) => (Object.keys(REFERENCE_TYPES) as NodeTable[]).find((table) => REFERENCE_TYPES[table] === type);

/** Cells that may lead to several tables hold `type:id`; cells that lead to one hold the plain id. */
function target(to: readonly TableName[], value: string): { table: TableName; rowKey: string } {
  const only = to[0];
  if (to.length === 1 && only) return { table: only, rowKey: value };
  const { type, id } = splitReference(value);
  return { table: tableOf(type) ?? (only as TableName), rowKey: id };
}

interface ReferenceFieldProps {
  label: string;
  to: readonly TableName[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  multiple: boolean;
  required?: boolean;
  problem?: string | undefined;
}

export function ReferenceField({ label, to, value, onChange, multiple, required = false, problem }: ReferenceFieldProps) {
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 150);
  const lists = useQueries({
    queries: to.map((table) => ({ ...(api.tables[table].list as unknown as AnyList).query({ query: { q, limit: 8 } }), enabled: q !== '' })),
  });
  const options: Option[] = q === '' ? [] : lists.flatMap(({ data }, index) => {
    const table = to[index] as TableName;
    return (data?.items ?? []).map(({ key, row }) => ({ id: to.length === 1 ? key : typedReference(REFERENCE_TYPES[table as NodeTable], key), label: labelOf(table, row, key), table }));
  });
  const full = !multiple && value.length > 0;
  return (
    <div className="reference-field">
      {full && <span className="field-label">{label}</span>}
      {!full && (
        <ComboBox
          {...pageStaysVisible}
          items={options} inputValue={text} onInputChange={setText} selectedKey={null} allowsCustomValue allowsEmptyCollection={text.trim() !== ''} defaultFilter={() => true} menuTrigger="input"
          isInvalid={problem !== undefined} isRequired={required} validationBehavior="aria"
          onSelectionChange={(key) => {
            if (key === null) return;
            setText('');
            if (!value.includes(String(key))) onChange([...value, String(key)]);
          }}
        >
          <Label className="field-label">{label}{required && <span aria-hidden="true"> *</span>}</Label>
          <Input className="input" placeholder={words.find(to)} />
          {problem !== undefined && <Text slot="errorMessage" className="field-problem">{problem}</Text>}
          <Popover className="popover search-popover" offset={4}>
            <ListBox className="search-list" renderEmptyState={() => <p className="search-empty">{q !== text.trim() || lists.some(({ isFetching }) => isFetching) ? '…' : words.nothingFound}</p>}>
              {(option: Option) => (
                <ListBoxItem id={option.id} textValue={option.label} className="search-hit">
                  <span className="search-hit-label">{option.label}</span>
                  <span className="search-hit-detail">{to.length > 1 ? `${tableNames[option.table]} · ` : ''}{option.id}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
      {value.length > 0 && (
        <ul className="chips">
          {value.map((one) => <Chosen key={one} {...target(to, one)} onRemove={() => onChange(value.filter((other) => other !== one))} />)}
        </ul>
      )}
    </div>
  );
}

function Chosen({ table, rowKey, onRemove }: { table: TableName; rowKey: string; onRemove: () => void }) {
  const { data } = useQuery((api.tables[table].read as unknown as AnyRead).query({ params: { key: rowKey } }));
  const label = data ? labelOf(table, data.row, rowKey) : rowKey;
  return (
    <li className="chip">
      {label}
      <button type="button" className="chip-remove" aria-label={words.remove(label)} onClick={onRemove}>×</button>
    </li>
  );
}
