/** The form: which cities, about what, how many groups, under which rules. */
import { PURPOSES, type Purpose } from '#model/suggestion.ts';
import { useQuery } from '@tanstack/react-query';
import { useId, type FormEvent, type ReactNode } from 'react';
import { api } from '../../api.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { REGIONS, TopicChip } from '../suggestions/known-values.tsx';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { CitiesField, PairsField } from './city-fields.tsx';
import type { CohortChoice } from './cohort-choice.ts';
import { words } from './messages.ts';

interface CohortFormProps {
  choice: CohortChoice;
  onChange: (part: Partial<CohortChoice>) => void;
  onBuild: () => void;
  busy: boolean;
}

export function CohortForm({ choice, onChange, onBuild, busy }: CohortFormProps) {
  const id = useId();
  const facets = useQuery({ ...api.network.facets.query(), staleTime: 300_000 });
  const programmes = useQuery({ ...api.tables.programmes.list.query({ query: { limit: 1000 } }), staleTime: 300_000 });
  const conditions = useDebounced(`${choice.region}\n${choice.country}\n${choice.programme}\n${choice.onlyTopic ? choice.topic : ''}`, 200);
  const [region, country, programme, topic] = conditions.split('\n');
  const matching = useQuery({ ...api.cohorts.cities.query({ query: { region, country, programme, topic } }), enabled: choice.cities.length === 0, retry: false });
  const named = new Set([...choice.cities, ...choice.mentors]);
  const known = (matching.data?.items ?? []).map(({ city }) => ({ id: city.id, label: city.label }));
  const cities = choice.cities.length > 0 ? [...named].map((one) => ({ id: one, label: known.find((city) => city.id === one)?.label ?? one })) : known;

  const select = (name: 'region' | 'country' | 'programme', label: string, options: readonly { value: string; label: string }[]): ReactNode => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${name}`}>{label}</label>
      <select id={`${id}-${name}`} className="input" value={choice[name]} disabled={choice.cities.length > 0} onChange={(event) => onChange({ [name]: event.target.value })}>
        <option value="">{words.any}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        {choice[name] !== '' && !options.some(({ value }) => value === choice[name]) && <option value={choice[name]}>{choice[name]}</option>}
      </select>
    </div>
  );
  const number = (name: 'groups' | 'minSize' | 'maxSize' | 'maxPerCountry' | 'mentorsMin' | 'mentorsMax' | 'capacity' | 'seconds' | 'seed', label: string, options: { min?: number; max?: number; required?: boolean } = {}): ReactNode => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`} className="input" type="number" inputMode="numeric" step={1} min={options.min ?? 1} max={options.max ?? 50} required={options.required ?? false}
        placeholder={options.required ? undefined : words.noLimit} value={choice[name]} onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </div>
  );
  const check = (name: 'commonLanguage' | 'everyone' | 'onlyTopic', label: string, help?: string): ReactNode => (
    <div className="field">
      <label className="check"><input type="checkbox" checked={choice[name]} aria-describedby={help ? `${id}-${name}-help` : undefined} onChange={(event) => onChange({ [name]: event.target.checked })} />{label}</label>
      {help && <p className="field-help" id={`${id}-${name}-help`}>{help}</p>}
    </div>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onBuild();
  };
  return (
    <form className="cohort-form" onSubmit={submit}>
      <fieldset className="controls-group">
        <legend>{words.about_}</legend>
        <div className="field">
          {choice.topic === '' ? <SearchBox showLabel label={words.topic} types="topic" placeholder={words.topicFind} onChoose={(hit) => onChange({ topic: hit.id })} /> : (
            <>
              <span className="field-label">{words.topic}</span>
              <TopicChip id={choice.topic} onRemove={() => onChange({ topic: '' })} />
            </>
          )}
          <p className="field-help">{words.topicHelp}</p>
        </div>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-purpose`}>{words.purpose}</label>
          <select id={`${id}-purpose`} className="input" value={choice.purpose} onChange={(event) => onChange({ purpose: event.target.value as Purpose })}>
            {PURPOSES.map((purpose) => <option key={purpose} value={purpose}>{purposeTexts[purpose].label}</option>)}
          </select>
        </div>
      </fieldset>
      <fieldset className="controls-group">
        <legend>{words.who}</legend>
        {choice.topic !== '' && choice.cities.length === 0 && check('onlyTopic', words.onlyTopic)}
        {select('region', words.region, REGIONS.map((value) => ({ value, label: valueText(value) })))}
        {select('country', words.country, facets.data?.facets.country ?? [])}
        {select('programme', words.programme, (programmes.data?.items ?? []).map(({ row }) => ({ value: row.id, label: row.name })))}
        <CitiesField label={words.listed} help={words.listedHelp} value={choice.cities} onChange={(chosen) => onChange({ cities: chosen })} />
        <p className="cohort-matching" role="status">
          {choice.cities.length > 0 ? words.matching(named.size) : matching.error ? <span className="field-problem">{matching.error.message}</span> : matching.data ? (matching.data.total > matching.data.items.length ? words.tooMany(matching.data.total, matching.data.items.length) : words.matching(matching.data.total)) : ''}
        </p>
      </fieldset>
      <fieldset className="controls-group">
        <legend>{words.rules}</legend>
        <div className="cohort-numbers">
          {number('groups', words.groups, { max: 100, required: true })}
          {number('minSize', words.minSize, { required: true })}
          {number('maxSize', words.maxSize, { required: true })}
        </div>
        <p className="field-help">{words.sizeHelp}</p>
        {number('maxPerCountry', words.maxPerCountry)}
        {check('commonLanguage', words.commonLanguage)}
        {check('everyone', words.everyone, words.everyoneHelp)}
      </fieldset>
      <fieldset className="controls-group">
        <legend>{words.mentoring}</legend>
        <CitiesField label={words.mentors} value={choice.mentors} onChange={(mentors) => onChange({ mentors })} />
        {choice.mentors.length > 0 && (
          <>
            <div className="cohort-numbers two">
              {number('mentorsMin', words.mentorsMin, { min: 0 })}
              {number('mentorsMax', words.mentorsMax, { min: 0 })}
            </div>
            {number('capacity', words.capacity)}
          </>
        )}
      </fieldset>
      <details className="controls-group">
        <summary>{words.wishes}</summary>
        <PairsField label={words.together} cities={cities} value={choice.together} onChange={(together) => onChange({ together })} />
        <PairsField label={words.apart} cities={cities} value={choice.apart} onChange={(apart) => onChange({ apart })} />
        <div className="cohort-numbers two">
          {number('seconds', words.seconds, { max: 300, required: true })}
          {number('seed', words.seed, { min: 0, max: 4_294_967_295, required: true })}
        </div>
      </details>
      <button type="submit" className="button primary" disabled={busy}>{words.build}</button>
    </form>
  );
}
