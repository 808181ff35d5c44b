/** Network, weights, filters and the measure's own parameters. */
import type { MeasureDescription, MeasureParameter } from '#model/measure.ts';
import { useId } from 'react';
import { SearchBox } from '../../ui/search-box.tsx';
import { columnText, inEnglish } from '../../vocabulary/vocabulary.tsx';
import { FilterFields } from './filter-fields.tsx';
import { isFiltered, SAMPLES, type MeasureChoice } from './measure-form-state.ts';
import { words, said } from './messages.ts';

interface MeasureFormProps {
  measure: MeasureDescription;
  choice: MeasureChoice;
  onChange: (choice: MeasureChoice) => void;
}

export function MeasureForm({ measure, choice, onChange }: MeasureFormProps) {
  const id = useId();
  const filtered = isFiltered(choice.filters);
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
      <details open={choice.null !== '' || choice.seed !== '1' || undefined}>
        <summary>{words.chance}</summary>
        <p className="field-help prose">{measure.nulls.length > 0 ? words.chanceHelp : words.noNull}</p>
        <div className="measure-fields">
          {measure.nulls.length > 0 && (
            <div className="field">
              <label className="field-label" htmlFor={`${id}-null`}>{words.null}</label>
              <select id={`${id}-null`} className="input" value={choice.null} onChange={(event) => onChange({ ...choice, null: event.target.value as MeasureChoice['null'] })}>
                <option value="">{words.nullNames.none}</option>
                {measure.nulls.map((one) => <option key={one} value={one}>{words.nullNames[one]}</option>)}
              </select>
              {choice.null !== '' && <p className="field-help">{words.nullHelp[choice.null]}</p>}
            </div>
          )}
          {choice.null !== '' && (
            <div className="field">
              <label className="field-label" htmlFor={`${id}-samples`}>{words.samples}</label>
              <input id={`${id}-samples`} className="input" inputMode="numeric" value={choice.samples} aria-describedby={`${id}-samples-help`} onChange={(event) => onChange({ ...choice, samples: event.target.value })} />
              <p className="field-help" id={`${id}-samples-help`}>{words.samplesHelp(SAMPLES.least, SAMPLES.most)}</p>
            </div>
          )}
          <div className="field">
            <label className="field-label" htmlFor={`${id}-seed`}>{words.seed}</label>
            <input id={`${id}-seed`} className="input" inputMode="numeric" value={choice.seed} aria-describedby={`${id}-seed-help`} onChange={(event) => onChange({ ...choice, seed: event.target.value })} />
            <p className="field-help" id={`${id}-seed-help`}>{words.seedHelp}</p>
          </div>
        </div>
      </details>
      <details open={filtered || undefined}>
        <summary>{words.filters}</summary>
        <div className="measure-fields"><FilterFields filters={choice.filters} onChange={(filters) => onChange({ ...choice, filters })} /></div>
      </details>
    </div>
  );
}

function ParameterField({ parameter, value, onChange }: { parameter: MeasureParameter; value: string; onChange: (value: string) => void }) {
  const id = useId();
  const { type, description, required } = parameter;
  const label = columnText(parameter.label);
  if (type === 'boolean') {
    return (
      <label className="check field">
        <input type="checkbox" checked={value === 'true'} onChange={(event) => onChange(String(event.target.checked))} />
        <span>{label}<span className="field-help" {...inEnglish}> {description}</span></span>
      </label>
    );
  }
  if (type === 'city' || type === 'practice') {
    return (
      <div className="field">
        {value === '' ? <SearchBox showLabel label={label} types={type} placeholder={words.find} onChoose={(hit) => onChange(hit.id)} /> : (
          <>
            <span className="field-label">{label}</span>
            <span className="chip">{value}<button type="button" className="chip-remove" aria-label={said.remove(value)} onClick={() => onChange('')}>×</button></span>
          </>
        )}
        <p className="field-help" {...inEnglish}>{description}</p>
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
      <p className="field-help" id={`${id}-help`} {...inEnglish}>{description}</p>
    </div>
  );
}
