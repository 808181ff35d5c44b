/** Two cities, periods, datasets or filters side by side: linked pictures, measures and differences. Everything chosen stands in the address. */
import type { Comparison } from '#model/compare.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../../ui/use-address.ts';
import { api } from '../../api.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { listText } from '../../ui/number-text.ts';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { compareAddress, compareChoice, sideQuery, type CompareChoice } from './compare-choice.ts';
import { MeasureTable, SectionTables } from './difference-tables.tsx';
import { askedFilters } from '../measures/measure-form-state.ts';
import { messages as words } from './messages.ts';
import { Pictures } from './pictures.tsx';
import { SidesForm } from './sides-form.tsx';
import { egoSide, unionOf, wholeSide } from './union.ts';
import '../../explorer/explorer.css';
import '../measures/transfer-pages.css';
import './compare.css';

/** Rows of a section brought to the page. */
const ROWS = 2000;

export default function ComparePage() {
  const [address, setAddress] = useAddress();
  const choice = useMemo(() => compareChoice(address), [address]);
  const change = useCallback((part: Partial<CompareChoice>) => setAddress((now) => compareAddress({ ...compareChoice(now), ...part }), { replace: Object.keys(part).every((name) => name === 'selected'), preventScrollReset: true }), [setAddress]);
  const ready = choice.a !== '' && choice.b !== '' && choice.a !== choice.b;
  const base = useMemo(() => Object.fromEntries(Object.entries(askedFilters(choice.filters)).filter(([, value]) => value !== null)), [choice.filters]);
  const { data: comparison, error, refetch } = useQuery({ ...api.compare.query({ query: { of: choice.of, a: choice.a, b: choice.b, network: choice.network, limit: ROWS, ...base } }), enabled: ready });
  const names = useSideNames(choice, comparison);
  return (
    <div className="page transfer-page compare-page">
      <AreaHead area="transfer" title={words.title} about={words.about} />
      <SidesForm choice={choice} labels={names} change={change} />
      {!ready && <p className="section-empty">{words.pick[choice.of]}</p>}
      {ready && error !== null && <ErrorNotice title={words.failed} error={error} onRetry={() => void refetch()} />}
      {ready && error === null && comparison === undefined && <LinesSkeleton lines={8} />}
      {ready && comparison !== undefined && <Sides choice={choice} comparison={comparison} labels={names} change={change} base={base} />}
    </div>
  );
}

/** Names of the sides: cities by theirs, periods, datasets and filters as they were given. */
function useSideNames({ of, a, b }: CompareChoice, comparison: Comparison | undefined): readonly [string, string] {
  const city = (id: string) => ({ ...api.profiles.city.query({ params: { id } }), enabled: of === 'cities' && id !== '' });
  const [first, second] = [useQuery(city(a)), useQuery(city(b))];
  return useMemo(() => {
    if (of === 'cities') return [comparison?.a.label ?? first.data?.city.name ?? a, comparison?.b.label ?? second.data?.city.name ?? b] as const;
    const text = (side: string) => (of === 'periods' ? side.replace('/', '–') : of === 'filters' ? listText([...new URLSearchParams(side).values()]) || words.whole : side);
    return [text(a), text(b)] as const;
  }, [of, a, b, comparison, first.data, second.data]);
}

interface SidesProps {
  choice: CompareChoice;
  comparison: Comparison;
  labels: readonly [string, string];
  change: (part: Partial<CompareChoice>) => void;
  base: Record<string, unknown>;
}

function Sides({ choice, comparison, labels, change, base }: SidesProps) {
  const { of, a, b, network, selected } = choice;
  const [first, second] = [useQuery({ ...api.network.whole.query({ query: sideQuery(choice, a) }), structuralSharing: false }), useQuery({ ...api.network.whole.query({ query: sideQuery(choice, b) }), structuralSharing: false })];
  const [cityA, cityB] = [comparison.a.city?.id ?? null, comparison.b.city?.id ?? null];
  const union = useMemo(() => {
    if (!first.data || !second.data) return null;
    return cityA !== null && cityB !== null ? unionOf(egoSide(first.data, cityA), egoSide(second.data, cityB)) : unionOf(wholeSide(first.data), wholeSide(second.data));
  }, [first.data, second.data, cityA, cityB]);
  const focus = useMemo(() => [cityA === null ? null : `city:${cityA}`, cityB === null ? null : `city:${cityB}`] as const, [cityA, cityB]);
  const onSelect = useCallback((keys: readonly string[]) => change({ selected: keys }), [change]);
  const failed = first.error ?? second.error;
  const csv = `/api/compare?${new URLSearchParams({ of, a, b, network, limit: '10000', format: 'csv', ...(base as Record<string, string>) }).toString()}`;
  const nameOf = (key: string) => union?.data.nodes[union.data.nodeAt.get(key) ?? -1]?.label ?? key.slice(5);
  return (
    <>
      {failed !== null && <ErrorNotice title={words.failed} error={failed} onRetry={() => { void first.refetch(); void second.refetch(); }} />}
      {union !== null && <Pictures union={union} labels={labels} focus={focus} selected={selected} onSelect={onSelect} />}
      <p className="compare-selected" role="status">
        {selected.length > 0 && <>{words.selected(listText(selected.map(nameOf)))} <button type="button" className="button small" onClick={() => onSelect([])}>{words.clear}</button></>}
      </p>
      <SectionTables sections={comparison.sections} labels={labels} selected={selected} onSelect={onSelect} />
      <MeasureTable comparison={comparison} labels={labels} />
      <p><a className="button small" href={csv} download>{words.csv}</a></p>
      {comparison.notes.map((note) => <p key={note} className="muted">{note}</p>)}
    </>
  );
}
