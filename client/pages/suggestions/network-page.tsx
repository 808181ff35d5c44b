/** Across the network: the least connected cities first, and whom each should meet. */
import type { CityToConnect, Purpose } from '#model/suggestion.ts';
import { PURPOSES } from '#model/suggestion.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../ui/use-address.ts';
import { api } from '../../api.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { csvText, saveCsv } from '../../ui/csv-file.ts';
import { dateText } from '../../ui/date-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { pagePath } from '../../ui/links.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { valueText, inEnglish } from '../../vocabulary/vocabulary.tsx';
import { REGIONS, useCountries } from './known-values.tsx';
import { network as words, networkCsvColumns } from './messages.ts';
import { ModelNotice } from './model-notice.tsx';
import { ordinal } from '#model/ordinal.ts';
import { sentence } from '../../ui/sentence.ts';
import { takesTopic } from './suggestion-choice.ts';
import { TopicField } from './topic-field.tsx';
import '../../ui/notice.css';
import './suggestions.css';

const PAGE = 20;
const NAMES = ['purpose', 'topic', 'region', 'country'] as const;
type Name = (typeof NAMES)[number];

export default function NetworkPage() {
  const [address, setAddress] = useAddress();
  const asked = Object.fromEntries(NAMES.map((name) => [name, address.get(name) ?? ''])) as Record<Name, string>;
  const purpose: Purpose = (PURPOSES as readonly string[]).includes(asked.purpose) ? (asked.purpose as Purpose) : 'partner';
  const topic = takesTopic(purpose) ? asked.topic : '';
  const change = (name: Name, value: string) => setAddress((now) => {
    const next = new URLSearchParams(now);
    if (value === '' || (name === 'purpose' && value === 'partner')) next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true, preventScrollReset: true });
  const query = { purpose, topic: topic || undefined, region: asked.region || undefined, country: asked.country || undefined, limit: PAGE };
  const { data, error, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...api.suggestions.network.key, 'pages', query],
    queryFn: ({ pageParam, signal }) => api.suggestions.network({ query: { ...query, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const model = data?.pages[0]?.model;
  const filtered = topic !== '' || asked.region !== '' || asked.country !== '';
  const peersPath = (id: string) => {
    const search = new URLSearchParams({ ...(purpose === 'partner' ? {} : { purpose }), ...(topic === '' ? {} : { topic }) }).toString();
    return `${pagePath('city', id)}/peers${search === '' ? '' : `?${search}`}`;
  };
  return (
    <div className="page network-page">
      <AreaHead area="suggestions" title={words.title} about={words.about} />
      <Filters purpose={purpose} topic={topic} region={asked.region} country={asked.country} onChange={change} />
      {model && <ModelNotice model={model} />}
      <div className="peers-list-head">
        <p className="muted small" role="status">{data && total > 0 ? words.shown(items.length, total) : ''}</p>
        {items.length > 0 && <button type="button" className="button small" onClick={() => saveCsv('suggestions.csv', csvText(networkCsvColumns, csvRows(items)))}>{words.csv}</button>}
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data ? !error && <LinesSkeleton lines={9} /> : items.length === 0 ? (
        <div className="notice empty">
          <p>{filtered ? words.none : words.empty}</p>
          {filtered ? <button type="button" className="button small" onClick={() => setAddress({}, { replace: true })}>{words.clear}</button> : <Link className="button" to="/import">{words.import}</Link>}
        </div>
      ) : (
        <ol className={`cities-to-connect${isPlaceholderData ? ' stale' : ''}`}>
          {items.map((item) => <li key={item.city.id}><CityCard item={item} peers={peersPath(item.city.id)} /></li>)}
        </ol>
      )}
      {hasNextPage && <button type="button" className="button list-more" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{words.more}</button>}
    </div>
  );
}

function CityCard({ item: { city, region, partners, lastActive, suggestions }, peers }: { item: CityToConnect; peers: string }) {
  const active = dateText(lastActive);
  return (
    <article className="city-to-connect" aria-label={city.label}>
      <div>
        <h2><MentionLink mention={city} withCountry /></h2>
        <p className="muted small">{[region, words.partners(partners), partners === 0 ? null : active === null ? words.neverActive : words.active(active)].filter((part) => part !== null).join(' · ')}</p>
      </div>
      {suggestions.length === 0 ? <p className="muted small">{words.noSuggestions}</p> : (
        <ol className="city-suggestions">
          {suggestions.map(({ candidate, reasons }, at) => (
            <li key={candidate.id}>
              <p><span className="muted">{ordinal(at + 1)}</span> <strong><MentionLink mention={candidate} withCountry /></strong></p>
              {reasons.map((reason) => <p key={reason} className="muted" {...inEnglish}>{sentence(reason)}</p>)}
            </li>
          ))}
        </ol>
      )}
      <p><Link className="small" to={peers}>{words.all(city.label)}</Link></p>
    </article>
  );
}

function csvRows(items: readonly CityToConnect[]) {
  return items.flatMap(({ city, region, partners, lastActive, suggestions }) => suggestions.map(({ candidate, score, rankLow, rankHigh, reasons }, at) =>
    [city.id, city.label, city.country, region, partners, lastActive, at + 1, candidate.id, candidate.label, candidate.country, score, rankLow, rankHigh, reasons.join('; ')]));
}

interface FiltersProps {
  purpose: Purpose;
  topic: string;
  region: string;
  country: string;
  onChange: (name: Name, value: string) => void;
}

function Filters({ purpose, topic, region, country, onChange }: FiltersProps) {
  const id = useId();
  const countries = useCountries();
  const regions = [...new Set([...REGIONS, ...(region === '' ? [] : [region])])].map((value) => ({ value, label: valueText(value) }));
  const select = (name: 'region' | 'country', value: string, options: readonly { value: string; label: string }[]) => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${name}`}>{words[name]}</label>
      <select id={`${id}-${name}`} className="input" value={value} onChange={(event) => onChange(name, event.target.value)}>
        <option value="">{words.any}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        {value !== '' && !options.some((option) => option.value === value) && <option value={value}>{value}</option>}
      </select>
    </div>
  );
  return (
    <search className="network-filters">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-purpose`}>{words.purpose}</label>
        <select id={`${id}-purpose`} className="input" value={purpose} aria-describedby={`${id}-meaning`} onChange={(event) => onChange('purpose', event.target.value)}>
          {PURPOSES.map((one) => <option key={one} value={one}>{purposeTexts[one].label}</option>)}
        </select>
        <p className="field-help" id={`${id}-meaning`}>{sentence(purposeTexts[purpose].meaning)}</p>
      </div>
      {takesTopic(purpose) && <TopicField value={topic} onChange={(id) => onChange('topic', id)} />}
      {select('region', region, regions)}
      {select('country', country, countries)}
    </search>
  );
}
