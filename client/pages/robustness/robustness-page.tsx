/** What holds the network together: curves of removal, brokers, and one city that leaves. */
import { useId } from 'react';
import { useAddress } from '../../ui/use-address.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { FilterFields } from '../measures/filter-fields.tsx';
import { askedFilters, FILTERS, filtersOf, isFiltered, type MeasureChoice } from '../measures/measure-form-state.ts';
import { Brokers } from './brokers.tsx';
import { words } from './messages.ts';
import { RemovalCurves } from './removal-curves.tsx';

const SHOWS = ['value', 'largest'] as const;

export default function RobustnessPage() {
  const id = useId();
  const [address, setAddress] = useAddress();
  const filters = filtersOf(address);
  const show = SHOWS.find((one) => one === address.get('show')) ?? 'value';
  const change = (parts: Record<string, string>) => setAddress((now) => {
    const next = new URLSearchParams(now);
    for (const [name, value] of Object.entries(parts)) if (value === '') next.delete(name); else next.set(name, value);
    return next;
  }, { replace: true, preventScrollReset: true });
  const setFilters = (next: MeasureChoice['filters']) => change(Object.fromEntries(FILTERS.map((name) => [name, next[name]])));
  const asked = { filters: askedFilters(filters) };
  return (
    <div className="page transfer-page">
      <AreaHead area="transfer" title={words.title} about={words.about} />
      <div className="transfer-controls">
        <fieldset className="field segments-field" aria-labelledby={id}>
          <legend className="field-label" id={id}>{words.show}</legend>
          <div className="segments">{SHOWS.map((one) => <button key={one} type="button" className="button" aria-pressed={show === one} onClick={() => change({ show: one === 'value' ? '' : one })}>{words.shows[one]}</button>)}</div>
        </fieldset>
        <details open={isFiltered(filters) || undefined}>
          <summary>{words.filters}</summary>
          <div className="transfer-fields"><FilterFields filters={filters} onChange={setFilters} /></div>
        </details>
      </div>
      <RemovalCurves asked={asked} show={show} />
      <p className="notice info small caveat">{words.caveat}</p>
      <Brokers asked={asked} city={address.get('city') ?? ''} onCity={(city) => change({ city })} />
    </div>
  );
}
