/** One of a few: radio buttons drawn as one bar, or as a list in a popover. */
import './toolbar.css';

export interface ChoiceProps<T extends string | number> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; title?: string; note?: string }[];
  onChange: (value: T) => void;
  /** Below each other, with the label above: where there is width for words. */
  list?: boolean;
}

export function Choice<T extends string | number>({ label, value, options, onChange, list = false }: ChoiceProps<T>) {
  return (
    <fieldset className={list ? 'explorer-choice-list' : 'explorer-choice'}>
      <legend className={list ? 'field-label' : 'visually-hidden'}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input type="radio" name={label} checked={option.value === value} onChange={() => onChange(option.value)} aria-label={option.title} />
          <span>{option.label}{option.note !== undefined && <small className="muted">{option.note}</small>}</span>
        </label>
      ))}
    </fieldset>
  );
}
