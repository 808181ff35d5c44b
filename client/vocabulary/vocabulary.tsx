/** Names of the data and of the server in the language of the page; what has no translation is marked as English, so that it is read aloud rightly. */
import type { ReactNode } from 'react';
import { language } from '../ui/language.ts';
import { capital } from '../ui/sentence.ts';
import { messages } from './messages.ts';

const values: Readonly<Record<string, string>> = messages.values;

/** A word of a vocabulary (`study visit`, `host`, `Southern Asia`); words of open lists that are not known stay as they are. */
export const valueText = (value: string): string => values[value] ?? values[value.toLowerCase()] ?? value;

export const capitalValue = (value: string): string => capital(valueText(value));

/** The label of a measure, by id. */
export const measureLabel = (measure: { readonly id: string; readonly label: string }): string => messages.measures[measure.id] ?? measure.label;

/** The label of a column or parameter of a measure. */
export const columnText = (label: string): string => messages.columns[label] ?? label;

/** A figure in a column of names (`mean-clustering`) as people read it. */
export const figureText = (name: string): string => messages.figures[name] ?? capital(name.replaceAll('-', ' '));

/** Attributes for what the server says in English: none where the page is English as well. */
export const inEnglish: { lang?: 'en' } = language === 'en' ? {} : { lang: 'en' };

/** Text that only the server has, in English. */
export const ServerText = ({ children }: { children: ReactNode }) => (language === 'en' ? <>{children}</> : <span lang="en">{children}</span>);
