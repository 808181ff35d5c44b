/** Which columns a list shows, for each table that has one. */
import type { Row, TableName } from '#model/tables.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { languageName } from '../../ui/language-names.ts';
import { countryName } from '../../ui/country-names.ts';
import { dateText, periodText } from '../../ui/date-text.ts';
import { pagePath } from '../../ui/links.ts';
import { numberText } from '../../ui/number-text.ts';
import { ReferenceLink } from '../../ui/reference-link.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { unknown as unknownText, undated } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { WebLink } from '../profile/web-link.tsx';
import { said } from './messages.ts';

export type ListTable = Extract<TableName, 'cities' | 'practices' | 'exchanges' | 'institutions' | 'people' | 'programmes' | 'topics' | 'lessons' | 'modules' | 'sources'>;
export interface ListColumn<T extends ListTable> {
  label: string;
  number?: boolean;
  cell: (row: Row<T>) => ReactNode;
}
const unknown = <span className="muted">{unknownText}</span>;
const or = (value: ReactNode) => (value === null || value === undefined || value === '' ? unknown : value);

/** The first 160 characters, cut at a word. */
export function excerpt(text: string | null): string | null {
  if (text === null || text.length <= 160) return text;
  return `${text.slice(0, 160).replace(/\s+\S*$/, '')}…`;
}

export const listColumns: { [T in ListTable]: readonly ListColumn<T>[] } = {
  cities: [
    { label: said.city, cell: (row) => <><Link to={pagePath('city', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /></> },
    { label: said.country, cell: (row) => countryName(row.country) },
    { label: said.region, cell: (row) => or(row.region && valueText(row.region)) },
    { label: said.population, number: true, cell: (row) => or(row.population === null ? null : numberText(row.population)) },
    { label: said.joined, cell: (row) => or(dateText(row.joined)) },
  ],
  practices: [
    { label: said.practice, cell: (row) => <><Link to={pagePath('practice', row.id)}>{row.title}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: said.kind, cell: (row) => or(row.kind && valueText(row.kind)) },
    { label: said.startedIn, cell: (row) => <ReferenceLink type="city" value={row.originCityId} /> },
    { label: said.since, cell: (row) => or(dateText(row.started)) },
  ],
  exchanges: [
    { label: said.exchange, cell: (row) => <><Link to={pagePath('exchange', row.id)}>{row.title ?? row.id}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: said.kind, cell: (row) => valueText(row.kind) },
    { label: said.when, cell: (row) => periodText(row.start, row.end) ?? <span className="muted">{undated}</span> },
    { label: said.heldIn, cell: (row) => <ReferenceLink type="city" value={row.hostCityId} /> },
  ],
  institutions: [
    { label: said.institution, cell: (row) => <><Link to={pagePath('institution', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: said.kind, cell: (row) => or(row.kind && valueText(row.kind)) },
    { label: said.country, cell: (row) => or(row.country && countryName(row.country)) },
    { label: said.web, cell: (row) => or(row.url && <WebLink url={row.url}>{row.url.replace(/^https?:\/\/(www\.)?/i, '').split('/')[0]}</WebLink>) },
  ],
  people: [
    { label: said.name, cell: (row) => <><Link to={pagePath('person', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /></> },
    { label: said.role, cell: (row) => or(row.role && valueText(row.role)) },
    { label: said.where, cell: (row) => <ReferenceLink type="city" value={row.placeId} /> },
    { label: said.stakeholder, cell: (row) => or(row.stakeholder && valueText(row.stakeholder)) },
  ],
  programmes: [
    { label: said.programme, cell: (row) => <><Link to={pagePath('programme', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: said.when, cell: (row) => or(periodText(row.start, row.end)) },
  ],
  topics: [
    { label: said.topic, cell: (row) => <><Link to={pagePath('topic', row.id)}>{row.label}</Link> <Unverified verified={row.verified} /></> },
    { label: said.scheme, cell: (row) => or(row.scheme && valueText(row.scheme)) },
    { label: said.number, number: true, cell: (row) => row.number },
    { label: said.partOf, cell: (row) => (row.parent === null ? null : <ReferenceLink type="topic" value={row.parent} />) },
  ],
  lessons: [
    { label: said.lesson, cell: (row) => <>{row.text} <Unverified verified={row.verified} /></> },
    { label: said.worked, cell: (row) => or(row.worked && valueText(row.worked)) },
    { label: said.about, cell: (row) => <ReferenceLink type="practice" value={row.aboutId} /> },
    { label: said.when, cell: (row) => or(dateText(row.date)) },
  ],
  modules: [
    { label: said.title, cell: (row) => <>{row.url ? <WebLink url={row.url}>{row.title}</WebLink> : row.title} <Unverified verified={row.verified} /></> },
    { label: said.kind, cell: (row) => or(row.kind && valueText(row.kind)) },
    { label: said.version, cell: (row) => or(row.version) },
    { label: said.year, cell: (row) => or(row.year) },
    { label: said.languages, cell: (row) => or(row.languages.map(languageName).join(', ')) },
  ],
  sources: [
    { label: said.source, cell: (row) => (row.url ? <WebLink url={row.url}>{row.title}</WebLink> : row.title) },
    { label: said.publisher, cell: (row) => or(row.publisher) },
    { label: said.year, cell: (row) => or(row.year) },
    { label: said.read, cell: (row) => (row.verified === null ? unknown : row.verified ? said.yes : said.no) },
  ],
};

/** Tables whose API list filters by country. */
export const withCountry: readonly ListTable[] = ['cities', 'institutions'];
/** Tables whose rows can be added by hand here. */
export const withForm: readonly ListTable[] = ['cities', 'practices', 'exchanges', 'institutions', 'people', 'programmes', 'topics'];
