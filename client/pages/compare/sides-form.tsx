/** What is compared with what: two cities, two periods, two datasets, or two sets of filters. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { api } from '../../api.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Choice } from '../../explorer/toolbar/choice.tsx';
import { FilterFields } from '../measures/filter-fields.tsx';
import { FILTERS, filtersOf, isFiltered } from '../measures/measure-form-state.ts';
import type { CompareChoice } from './compare-choice.ts';
import { COMPARED, type Compared } from './compared.ts';
import { messages as words } from './messages.ts';

interface FormProps {
  choice: CompareChoice;
  labels: readonly [string, string];
  change: (part: Partial<CompareChoice>) => void;
}

export function SidesForm({ choice, labels, change }: FormProps) {
  return (
    <div className="compare-form">
      <Choice<Compared> label={words.of} value={choice.of} onChange={(of) => change({ of, a: '', b: '', selected: [] })} options={COMPARED.map((value) => ({ value, label: words.ofs[value] }))} />
      <div className="compare-sides">
        {(['a', 'b'] as const).map((side, at) => (
          <fieldset key={side} className="field compare-side">
            <legend className="field-label">{words.side[side]}</legend>
            <Side choice={choice} side={side} label={labels[at]!} set={(value) => change({ [side]: value, selected: [] })} />
          </fieldset>
        ))}
        <button type="button" className="button quiet small" disabled={choice.a === '' && choice.b === ''} onClick={() => change({ a: choice.b, b: choice.a })}>{words.swap}</button>
      </div>
      <div className="compare-options">
        <Choice label={words.network} value={choice.network} onChange={(network) => change({ network })} options={(['undirected', 'directed'] as const).map((value) => ({ value, label: words.networks[value] }))} />
        <details open={isFiltered(choice.filters) || undefined}>
          <summary>{words.filters}</summary>
          <div className="transfer-fields"><FilterFields filters={choice.filters} onChange={(filters) => change({ filters })} /></div>
        </details>
      </div>
    </div>
  );
}

interface SideProps {
  choice: CompareChoice;
  side: 'a' | 'b';
  label: string;
  set: (value: string) => void;
}

function Side({ choice, side, label, set }: SideProps) {
  const value = choice[side];
  switch (choice.of) {
    case 'cities':
      return value === '' ? <SearchBox label={words.chooseCity} types="city" placeholder={words.chooseCity} onChoose={({ id }) => set(id)} />
        : <p className="compare-city"><strong>{label}</strong> <button type="button" className="button small" aria-label={`${words.change}: ${label}`} onClick={() => set('')}>{words.change}</button></p>;
    case 'periods':
      return <Period value={value} set={set} />;
    case 'datasets':
      return <DatasetField value={value} label={words.side[side]} set={set} />;
    case 'filters':
      return (
        <div className="transfer-fields">
          <FilterFields filters={filtersOf(new URLSearchParams(value))} onChange={(filters) => set(new URLSearchParams(FILTERS.flatMap((name) => (filters[name] === '' ? [] : [[name, filters[name]]]))).toString())} />
        </div>
      );
  }
}

/** Takes effect when both years are there and one is left. */
function Period({ value, set }: { value: string; set: (value: string) => void }) {
  const id = useId();
  const [first = '', last = first] = value.split('/');
  const [text, setText] = useState({ from: first, to: last });
  useEffect(() => setText({ from: first, to: last }), [first, last]);
  const take = () => {
    const given = [text.from.trim(), text.to.trim()];
    const whole = given.every((year) => year !== '') ? given.join('/') : '';
    if (whole !== '' && whole !== value) set(whole);
  };
  return (
    <div className="compare-period">
      {(['from', 'to'] as const).map((name) => (
        <div key={name} className="field">
          <label className="field-label" htmlFor={`${id}-${name}`}>{words[name]}</label>
          <input id={`${id}-${name}`} className="input" inputMode="numeric" maxLength={10} size={8} value={text[name]} autoComplete="off" onChange={(event) => setText({ ...text, [name]: event.target.value })} onBlur={take} onKeyDown={(event) => { if (event.key === 'Enter') take(); }} />
        </div>
      ))}
    </div>
  );
}

function DatasetField({ value, label, set }: { value: string; label: string; set: (value: string) => void }) {
  const { data } = useQuery(api.datasets.list.query());
  const ids = (data?.items ?? []).map(({ id }) => id);
  return (
    <select className="input" aria-label={label} value={value} onChange={(event) => set(event.target.value)}>
      <option value="">{words.choose}</option>
      {(value === '' || ids.includes(value) ? ids : [...ids, value]).map((id) => <option key={id} value={id}>{id}</option>)}
    </select>
  );
}
