/** Parameters and columns that measures of adoption share. */
import type { MeasureColumn, MeasureParameter } from '../../model/measure.ts';
import type { Cell, ParameterValues } from '../measure-entry.ts';
import type { Grade } from './adoption-facts.ts';

export const PRACTICE: MeasureParameter = { name: 'practice', label: 'Practice', description: 'Id of the practice.', type: 'practice', choices: null, default: null, required: true };
export const ANY_PRACTICE: MeasureParameter = { ...PRACTICE, description: 'Id of the practice; all practices together where it is left out.', required: false };
export const UNTIL: MeasureParameter = { name: 'until', label: 'Until', description: 'Last day on which cities were followed; the last date in the data where it is left out.', type: 'date', choices: null, default: null, required: false };
export const GRADE: MeasureParameter = {
  name: 'grade', label: 'Evidence', description: 'Adoptions that count: documented (A), self-reported (B), inferred (C), or all. A city that adopts with another grade is followed until then.',
  type: 'choice', choices: ['all', 'A', 'B', 'C'], default: 'all', required: false,
};
export const CONTROL: MeasureParameter = {
  name: 'control', label: 'Negative control', description: 'Follow cities from exchanges with earlier adopters on other topics instead, until they meet about the practice.',
  type: 'boolean', choices: null, default: false, required: false,
};

/** Below this a rate is suppressed. */
export const FEWEST = 5;

export const textOf = (parameters: ParameterValues, name: string): string | undefined => parameters[name] as string | undefined;
export const gradeOf = (parameters: ParameterValues): Grade => parameters.grade as Grade;

/** Unknown is null. */
export const known = (value: number | undefined): number | null => (value === undefined || !Number.isFinite(value) ? null : value);

export const text = (name: string, label: string, description: string): MeasureColumn => ({ name, label, type: 'text', unit: null, description });
export const number = (name: string, label: string, unit: string | null, description: string): MeasureColumn => ({ name, label, type: 'number', unit, description });

/** `name,value,low,high,n` and what follows. */
export function figureColumns(unit: string | null, n: string, ...more: MeasureColumn[]): MeasureColumn[] {
  return [
    text('name', 'Figure', 'What the figure is.'), number('value', 'Value', unit, 'The figure.'),
    number('low', 'Low', unit, 'Lower end of the 95 % interval.'), number('high', 'High', unit, 'Upper end of the 95 % interval.'),
    number('n', 'n', n, `How many ${n} it rests on.`), ...more,
  ];
}
export type FigureRow = readonly [name: string, value: Cell, low: Cell, high: Cell, n: Cell];
