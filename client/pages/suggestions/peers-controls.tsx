/** Purpose, topic, conditions and balance of the list of suggestions. Every change goes to the address at once. */
import { PURPOSES, type Purpose } from '#model/suggestion.ts';
import { useId, type ReactNode } from 'react';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { LanguageField } from './language-field.tsx';
import { controls as words, words as list } from './messages.ts';
import { sentence } from '../../ui/sentence.ts';
import { ShareSlider } from './share-slider.tsx';
import { FILTERS, isNarrowed, rangeKey, sizeRanges, takesTopic, type FilterName, type SizeRange, type SuggestionChoice } from './suggestion-choice.ts';
import { REGIONS, useCountries, useHazards } from './known-values.tsx';
import { TopicField } from './topic-field.tsx';

const DISTANCES = [250, 500, 1000, 2500, 5000, 10_000];

interface PeersControlsProps {
  choice: SuggestionChoice;
  /** Of the seeker, for its own size and region; null where unknown. */
  population: number | null;
  region: string | null;
  onChange: (part: Partial<SuggestionChoice>) => void;
}

export function PeersControls({ choice, population, region, onChange }: PeersControlsProps) {
  const id = useId();
  const countries = useCountries();
  const hazards = useHazards();
  const { filters } = choice;
  const set = (changed: Partial<Record<FilterName, string>>) => onChange({ filters: { ...filters, ...changed } });
  const ranges = sizeRanges(population);
  const current = rangeKey(choice);
  const regions = [...new Set([...REGIONS, ...(region === null ? [] : [region]), ...(filters.region === '' ? [] : [filters.region])])];
  const select = (name: FilterName, label: string, options: readonly { value: string; label: string }[]): ReactNode => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${name}`}>{label}</label>
      <select id={`${id}-${name}`} className="input" value={filters[name]} onChange={(event) => set({ [name]: event.target.value })}>
        <option value="">{words.any}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        {filters[name] !== '' && !options.some(({ value }) => value === filters[name]) && <option value={filters[name]}>{filters[name]}</option>}
      </select>
    </div>
  );
  return (
    <form className="peers-controls" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="controls-group">
        <legend>{words.heading}</legend>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-purpose`}>{words.purpose}</label>
          <select id={`${id}-purpose`} className="input" value={choice.purpose} aria-describedby={`${id}-meaning`} onChange={(event) => onChange({ purpose: event.target.value as Purpose })}>
            {PURPOSES.map((purpose) => <option key={purpose} value={purpose}>{purposeTexts[purpose].label}</option>)}
          </select>
          <p className="field-help" id={`${id}-meaning`}>{sentence(purposeTexts[choice.purpose].meaning)}</p>
        </div>
        {takesTopic(choice.purpose) && <TopicField value={choice.topic} onChange={(topic) => onChange({ topic })} />}
      </fieldset>
      <fieldset className="controls-group">
        <legend>{words.conditions}</legend>
        {select('region', words.region, regions.map((value) => ({ value, label: valueText(value) })))}
        {select('country', words.country, countries)}
        <div className="field">
          <label className="field-label" htmlFor={`${id}-size`}>{words.size}</label>
          <select id={`${id}-size`} className="input" value={current} onChange={(event) => {
            const [min = '', max = ''] = event.target.value.split('-');
            set({ minPopulation: min, maxPopulation: max });
          }}>
            <option value="-">{words.any}</option>
            {ranges.map((range, at) => <option key={range.key} value={range.key}>{rangeText(range, at === 0 && population !== null)}</option>)}
            {current !== '-' && !ranges.some(({ key }) => key === current) && <option value={current}>{rangeText({ key: current, min: number(filters.minPopulation), max: number(filters.maxPopulation) }, false)}</option>}
          </select>
        </div>
        <LanguageField value={filters.language} onChange={(language) => set({ language })} />
        {(hazards.length > 0 || filters.hazard !== '') && select('hazard', words.hazard, hazards)}
        {select('maxKm', words.distance, DISTANCES.map((km) => ({ value: String(km), label: words.within(km) })))}
        {isNarrowed(choice) && <button type="button" className="button small" onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, ''])))}>{list.clearFilters}</button>}
      </fieldset>
      <fieldset className="controls-group">
        <legend>{words.balance}</legend>
        <ShareSlider label={words.diversity} help={words.diversityHelp} value={choice.diversity} onChange={(diversity) => onChange({ diversity })} />
        <ShareSlider label={words.popularity} help={words.popularityHelp} value={choice.popularity} onChange={(popularity) => onChange({ popularity })} />
      </fieldset>
    </form>
  );
}

const number = (text: string) => (text === '' ? null : Number(text));

function rangeText({ min, max }: SizeRange, own: boolean): string {
  if (own && min !== null && max !== null) return words.ownSize(min, max);
  if (min === null) return max === null ? words.any : words.sizeBelow(max);
  return max === null ? words.sizeAbove(min) : words.sizeBetween(min, max);
}
