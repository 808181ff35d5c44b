/** A part of the network: dates, kind of exchange, topic, country, import. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { api } from '../../api.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { countryName } from '../../ui/country-names.ts';
import type { FilterName, MeasureChoice } from './measure-form-state.ts';
import { words } from './messages.ts';

type Filters = MeasureChoice['filters'];

export function FilterFields({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const id = useId();
  const { data } = useQuery(api.network.facets.query());
  const setFilter = (name: FilterName, value: string) => onChange({ ...filters, [name]: value });
  const select = (name: 'kind' | 'topic' | 'country' | 'dataset') => (
    <div className="field" key={name}>
      <label className="field-label" htmlFor={`${id}-${name}`}>{words[name]}</label>
      <select id={`${id}-${name}`} className="input" value={filters[name]} onChange={(event) => setFilter(name, event.target.value)}>
        <option value="">{words.any}</option>
        {(data?.facets[name] ?? []).map(({ value, label, count }) => <option key={value} value={value}>{name === 'kind' ? valueText(value) : name === 'country' ? countryName(value) : label} ({count})</option>)}
        {filters[name] !== '' && !data?.facets[name].some(({ value }) => value === filters[name]) && <option value={filters[name]}>{filters[name]}</option>}
      </select>
    </div>
  );
  const date = (name: 'from' | 'to') => <DateField key={name} label={words[name]} value={filters[name]} onChange={(value) => setFilter(name, value)} />;
  return <>{[date('from'), date('to'), select('kind'), select('topic'), select('country'), select('dataset')]}</>;
}

/** Takes effect when it is left or Enter is pressed: half a date means nothing. */
function DateField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => { if (text.trim() !== value) onChange(text.trim()); };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}</label>
      <input id={id} className="input" value={text} placeholder={words.dateHelp} maxLength={21} autoComplete="off" onChange={(event) => setText(event.target.value)} onBlur={take} onKeyDown={(event) => { if (event.key === 'Enter') take(); }} />
    </div>
  );
}
