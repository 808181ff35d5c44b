/** Which columns a list shows, for each table that has one. */
import type { Row, TableName } from '#model/tables.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { countryName } from '../../ui/country-names.ts';
import { dateText, periodText } from '../../ui/date-text.ts';
import { pagePath } from '../../ui/links.ts';
import { numberText } from '../../ui/number-text.ts';
import { ReferenceLink } from '../../ui/reference-link.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { WebLink } from '../profile/web-link.tsx';

export type ListTable = Extract<TableName, 'cities' | 'practices' | 'exchanges' | 'institutions' | 'people' | 'programmes' | 'topics' | 'lessons' | 'modules' | 'sources'>;
export interface ListColumn<T extends ListTable> {
  label: string;
  number?: boolean;
  cell: (row: Row<T>) => ReactNode;
}
const unknown = <span className="muted">unknown</span>;
const or = (value: ReactNode) => (value === null || value === undefined || value === '' ? unknown : value);

/** The first 160 characters, cut at a word. */
export function excerpt(text: string | null): string | null {
  if (text === null || text.length <= 160) return text;
  return `${text.slice(0, 160).replace(/\s+\S*$/, '')}…`;
}

export const listColumns: { [T in ListTable]: readonly ListColumn<T>[] } = {
  cities: [
    { label: 'City', cell: (row) => <><Link to={pagePath('city', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /></> },
    { label: 'Country', cell: (row) => countryName(row.country) },
    { label: 'Region', cell: (row) => or(row.region) },
    { label: 'Population', number: true, cell: (row) => or(row.population === null ? null : numberText(row.population)) },
    { label: 'Joined', cell: (row) => or(dateText(row.joined)) },
  ],
  practices: [
    { label: 'Practice', cell: (row) => <><Link to={pagePath('practice', row.id)}>{row.title}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: 'Kind', cell: (row) => or(row.kind) },
    { label: 'Started in', cell: (row) => <ReferenceLink type="city" value={row.originCityId} /> },
    { label: 'Since', cell: (row) => or(dateText(row.started)) },
  ],
  exchanges: [
    { label: 'Exchange', cell: (row) => <><Link to={pagePath('exchange', row.id)}>{row.title ?? row.id}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: 'Kind', cell: (row) => row.kind },
    { label: 'When', cell: (row) => periodText(row.start, row.end) ?? <span className="muted">undated</span> },
    { label: 'Held in', cell: (row) => <ReferenceLink type="city" value={row.hostCityId} /> },
  ],
  institutions: [
    { label: 'Institution', cell: (row) => <><Link to={pagePath('institution', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: 'Kind', cell: (row) => or(row.kind) },
    { label: 'Country', cell: (row) => or(row.country && countryName(row.country)) },
    { label: 'Web', cell: (row) => or(row.url && <WebLink url={row.url}>{row.url.replace(/^https?:\/\/(www\.)?/i, '').split('/')[0]}</WebLink>) },
  ],
  people: [
    { label: 'Name', cell: (row) => <><Link to={pagePath('person', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /></> },
    { label: 'Role', cell: (row) => or(row.role) },
    { label: 'Where', cell: (row) => <ReferenceLink type="city" value={row.placeId} /> },
    { label: 'Stakeholder', cell: (row) => or(row.stakeholder) },
  ],
  programmes: [
    { label: 'Programme', cell: (row) => <><Link to={pagePath('programme', row.id)}>{row.name}</Link> <Unverified verified={row.verified} /><p className="muted">{excerpt(row.summary)}</p></> },
    { label: 'When', cell: (row) => or(periodText(row.start, row.end)) },
  ],
  topics: [
    { label: 'Topic', cell: (row) => <><Link to={pagePath('topic', row.id)}>{row.label}</Link> <Unverified verified={row.verified} /></> },
    { label: 'Scheme', cell: (row) => or(row.scheme) },
    { label: 'Number', number: true, cell: (row) => row.number },
    { label: 'Part of', cell: (row) => (row.parent === null ? null : <ReferenceLink type="topic" value={row.parent} />) },
  ],
  lessons: [
    { label: 'Lesson', cell: (row) => <>{row.text} <Unverified verified={row.verified} /></> },
    { label: 'Worked', cell: (row) => or(row.worked) },
    { label: 'About', cell: (row) => <ReferenceLink type="practice" value={row.aboutId} /> },
    { label: 'When', cell: (row) => or(dateText(row.date)) },
  ],
  modules: [
    { label: 'Title', cell: (row) => <>{row.url ? <WebLink url={row.url}>{row.title}</WebLink> : row.title} <Unverified verified={row.verified} /></> },
    { label: 'Kind', cell: (row) => or(row.kind) },
    { label: 'Version', cell: (row) => or(row.version) },
    { label: 'Year', cell: (row) => or(row.year) },
    { label: 'Languages', cell: (row) => or(row.languages.join(', ')) },
  ],
  sources: [
    { label: 'Source', cell: (row) => (row.url ? <WebLink url={row.url}>{row.title}</WebLink> : row.title) },
    { label: 'Publisher', cell: (row) => or(row.publisher) },
    { label: 'Year', cell: (row) => or(row.year) },
    { label: 'Read', cell: (row) => (row.verified === null ? unknown : row.verified ? 'yes' : 'no') },
  ],
};

/** Tables whose API list filters by country. */
export const withCountry: readonly ListTable[] = ['cities', 'institutions'];
/** Tables whose rows can be added by hand here. */
export const withForm: readonly ListTable[] = ['cities', 'practices', 'exchanges', 'institutions', 'people', 'programmes', 'topics'];
