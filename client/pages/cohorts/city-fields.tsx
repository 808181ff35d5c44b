/** Cities chosen by name, and pairs of them. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../api.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { words } from './messages.ts';

const FRESH = { staleTime: 300_000 };

function useCityName(id: string): string {
  const { data } = useQuery({ ...api.tables.cities.read.query({ params: { key: id } }), ...FRESH });
  return data?.row.name ?? id;
}

function Chip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const name = useCityName(id);
  return <li className="chip">{name}<button type="button" className="chip-remove" aria-label={words.remove(name)} onClick={onRemove}>×</button></li>;
}

export function CitiesField({ label, help, value, onChange }: { label: string; help?: string; value: readonly string[]; onChange: (cities: readonly string[]) => void }) {
  return (
    <div className="field">
      <SearchBox showLabel label={label} types="city" placeholder={words.findCity} onChoose={(hit) => { if (!value.includes(hit.id)) onChange([...value, hit.id]); }} />
      {value.length > 0 && <ul className="chips" aria-label={label}>{value.map((id) => <Chip key={id} id={id} onRemove={() => onChange(value.filter((one) => one !== id))} />)}</ul>}
      {help && <p className="field-help">{help}</p>}
    </div>
  );
}

type Pair = readonly [string, string];

/** Pairs among the cities to be grouped. */
export function PairsField({ label, cities, value, onChange }: { label: string; cities: readonly { id: string; label: string }[]; value: readonly Pair[]; onChange: (pairs: readonly Pair[]) => void }) {
  const id = useId();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const named = useQueries({ queries: value.flat().map((key) => ({ ...api.tables.cities.read.query({ params: { key } }), ...FRESH })) });
  const name = (key: string) => cities.find((city) => city.id === key)?.label ?? named[value.flat().indexOf(key)]?.data?.row.name ?? key;
  const select = (part: string, text: string, chosen: string, choose: (value: string) => void) => (
    <select id={`${id}-${part}`} className="input" aria-label={`${label}: ${text}`} value={chosen} onChange={(event) => choose(event.target.value)}>
      <option value="">{words.noCity}</option>
      {cities.map((city) => <option key={city.id} value={city.id}>{city.label}</option>)}
    </select>
  );
  const ready = first !== '' && second !== '' && first !== second;
  return (
    <fieldset className="field cohort-pairs">
      <legend className="field-label">{label}</legend>
      <div className="cohort-pair">
        {select('first', words.firstCity, first, setFirst)}
        {select('second', words.secondCity, second, setSecond)}
        <button type="button" className="button small" disabled={!ready} onClick={() => { onChange([...value, [first, second]]); setFirst(''); setSecond(''); }}>{words.add}</button>
      </div>
      {value.length > 0 && (
        <ul className="chips">
          {value.map(([a, b], at) => (
            <li key={`${a} ${b}`} className="chip">{words.pair(name(a), name(b))}
              <button type="button" className="chip-remove" aria-label={words.remove(`${label.toLowerCase()}: ${words.pair(name(a), name(b))}`)} onClick={() => onChange(value.filter((_, other) => other !== at))}>×</button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
