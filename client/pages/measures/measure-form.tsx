/** Network, weights, filters and the measure's own parameters. */
import type { MeasureDescription, MeasureParameter } from '#model/measure.ts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../../api.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { FILTERS, type FilterName, type MeasureChoice } from './measure-form-state.ts';
import { words } from './messages.ts';

interface MeasureFormProps {
  measure: MeasureDescription;
  choice: MeasureChoice;
  onChange: (choice: MeasureChoice) => void;
}

export function MeasureForm({ measure, choice, onChange }: MeasureFormProps) {
  const id = useId();
  const { data } = useQuery(api.network.facets.query());
  const setFilter = (name: FilterName, value: string) => onChange({ ...choice, filters: { ...choice.filters, [name]: value } });
  const filtered = FILTERS.some((name) => choice.filters[name] !== '');
  const select = (name: 'kind' | 'topic' | 'country' | 'dataset') => (
    <div className="field" key={name}>
      <label className="field-label" htmlFor={`${id}-${name}`}>{words[name]}</label>
      <select id={`${id}-${name}`} className="input" value={choice.filters[name]} onChange={(event) => setFilter(name, event.target.value)}>
        <option value="">{words.any}</option>
        {(data?.facets[name] ?? []).map(({ value, label, count }) => <option key={value} value={value}>{label} ({count})</option>)}
        {choice.filters[name] !== '' && !data?.facets[name].some(({ value }) => value === choice.filters[name]) && <option value={choice.filters[name]}>{choice.filters[name]}</option>}
      </select>
    </div>
  );
  const date = (name: 'from' | 'to') => (
    <div className="field" key={name}>
      <label className="field-label" htmlFor={`${id}-${name}`}>{words[name]}</label>
      <input id={`${id}-${name}`} className="input" value={choice.filters[name]} placeholder={words.dateHelp} maxLength={21} autoComplete="off" onChange={(event) => setFilter(name, event.target.value)} />
    </div>
  );
  return (
    <div className="measure-form">
      <div className="measure-fields">
        <div className="field">
          <label className="field-label" htmlFor={`${id}-network`}>{words.network}</label>
          <select id={`${id}-network`} className="input" value={choice.network} onChange={(event) => onChange({ ...choice, network: event.target.value as MeasureChoice['network'] })}>
            {(['undirected', 'directed'] as const).map((network) => <option key={network} value={network}>{words.networks[network]}</option>)}
          </select>
        </div>
        {measure.weights.length > 1 && (
          <div className="field">
            <label className="field-label" htmlFor={`${id}-weights`}>{words.weights}</label>
            <select id={`${id}-weights`} className="input" value={choice.weights} onChange={(event) => onChange({ ...choice, weights: event.target.value as MeasureChoice['weights'] })}>
              {measure.weights.map((weights) => <option key={weights} value={weights}>{words.weightNames[weights]}</option>)}
            </select>
          </div>
        )}
        {measure.parameters.map((parameter) => (
          <ParameterField key={parameter.name} parameter={parameter} value={choice.parameters[parameter.name] ?? ''} onChange={(value) => onChange({ ...choice, parameters: { ...choice.parameters, [parameter.name]: value } })} />
        ))}
      </div>
      <details open={filtered || undefined}>
        <summary>{words.filters}</summary>
        <div className="measure-fields">{[date('from'), date('to'), select('kind'), select('topic'), select('country'), select('dataset')]}</div>
      </details>
    </div>
  );
}

function ParameterField({ parameter, value, onChange }: { parameter: MeasureParameter; value: string; onChange: (value: string) => void }) {
  const id = useId();
  const { type, label, description, required } = parameter;
  if (type === 'boolean') {
    return (
      <label className="check field">
        <input type="checkbox" checked={value === 'true'} onChange={(event) => onChange(String(event.target.checked))} />
        <span>{label}<span className="field-help"> {description}</span></span>
      </label>
    );
  }
  if (type === 'city' || type === 'practice') {
    return (
      <div className="field">
        {value === '' ? <SearchBox showLabel label={label} types={type} placeholder={`${words.find} a ${type}`} onChoose={(hit) => onChange(hit.id)} /> : (
          <>
            <span className="field-label">{label}</span>
            <span className="chip">{value}<button type="button" className="chip-remove" aria-label={`Remove ${value}`} onClick={() => onChange('')}>×</button></span>
          </>
        )}
        <p className="field-help">{description}</p>
      </div>
    );
  }
  const common = { id, className: 'input', value, 'aria-required': required, 'aria-describedby': `${id}-help`, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}{required && <span aria-hidden="true"> *</span>}</label>
      {type === 'choice' ? (
        <select {...common}>{!required && parameter.default === null && <option value="" />}{(parameter.choices ?? []).map((one) => <option key={one} value={one}>{one}</option>)}</select>
      ) : (
        <input {...common} inputMode={type === 'integer' ? 'numeric' : type === 'number' ? 'decimal' : undefined} placeholder={type === 'date' ? words.dateHelp : undefined} />
      )}
      <p className="field-help" id={`${id}-help`}>{description}</p>
    </div>
  );
}
