/** Where the practice had arrived, year by year: a slider, or several small maps side by side. */
import type { PracticeStory } from '#model/flow.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import landUrl from 'world-atlas/land-110m.json?url';
import { adoptionMap, stateIn, type Arrival, type ArrivalState } from '../../charts/adoption-map.ts';
import { Chart } from '../../ui/chart.tsx';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { words, said } from './messages.ts';
import { yearsApart } from './years-apart.ts';
import { arrivalsOf, firstArrivals, yearsOf } from './story.ts';

type Land = Topology<{ land: GeometryObject }>;
const STEP_MS = 700;
const STATES: ArrivalState[] = ['origin', 'new', 'there', 'ended', 'undated'];

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function SpreadMap({ story }: { story: PracticeStory & { dataVersion: string } }) {
  const { data: land } = useQuery({
    queryKey: ['land'], staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Land> => (await fetch(landUrl, { signal })).json() as Promise<Land>,
  });
  const arrivals = useMemo(() => arrivalsOf(story), [story]);
  const years = useMemo(() => yearsOf(arrivals), [arrivals]);
  const shapes = useMemo(() => (land ? feature(land, land.objects.land) : null), [land]);
  const [still, setStill] = useState(prefersStill);
  const [year, setYear] = useState(years?.[1] ?? 0);
  const off = firstArrivals(story).length + (story.origin ? 1 : 0) - arrivals.length;
  const draw = useCallback((width: number) => adoptionMap({ land: shapes ?? { type: 'Sphere' }, arrivals, year }, width), [shapes, arrivals, year]);
  if (arrivals.length === 0 || years === null) return <p className="section-empty">{words.mapEmpty}</p>;
  if (shapes === null) return null;
  const counts = STATES.map((state) => ({ state, count: arrivals.filter((arrival) => stateIn(arrival, year) === state).length })).filter(({ count }) => count > 0);
  return (
    <ChartFigure
      title={`${words.map}, ${words.upTo.toLowerCase()} ${year}`} heading="h2" caption={words.mapCaption} draw={draw} subject={story.practice.label} file={`spread-map-${story.practice.id}-${year}`}
      label={said.mapLabel(year, counts.map(({ state, count }) => `${count} ${words.states[state]}`).join(', '))}
      table={{
        columns: [{ name: 'city', label: words.city }, { name: 'year', label: said.byYear }, { name: 'ended', label: words.ended }, { name: 'lat', label: said.latitude, number: true }, { name: 'lon', label: said.longitude, number: true }, { name: 'state', label: said.inYear(year) }],
        rows: arrivals.map((arrival) => [arrival.label, arrival.year === null ? null : String(arrival.year), arrival.ended === null ? '' : String(arrival.ended), arrival.lat, arrival.lon, words.states[stateIn(arrival, year)]]),
      }}
      notes={[said.mapNote(arrivals.length, off)]}
      basis={[said.mapBasis(story.practice.label, story.practice.id, story.dataVersion)]}
    >
      <div className="map-controls">
        <YearSlider years={years} year={year} onYear={setYear} still={still} />
        <button type="button" className="button small" aria-pressed={still} onClick={() => setStill(!still)}>{words.small}</button>
      </div>
      <ul className="map-legend" aria-label={said.legend}>{counts.map(({ state, count }) => <li key={state}><svg viewBox="0 0 14 14" aria-hidden="true"><circle className={`arrival arrival-${state}`} cx="7" cy="7" r="5" /></svg>{words.states[state]} ({count})</li>)}</ul>
      {still && <SmallMaps years={yearsApart(years)} shapes={shapes} arrivals={arrivals} />}
    </ChartFigure>
  );
}

function YearSlider({ years, year, onYear, still }: { years: readonly [number, number]; year: number; onYear: (year: number) => void; still: boolean }) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    if (year >= years[1]) { setPlaying(false); return undefined; }
    const timer = setTimeout(() => onYear(year + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, year, years, onYear]);
  return (
    <div className="map-slider">
      <label className="field-label" htmlFor={id}>{words.upTo} <output htmlFor={id}>{year}</output></label>
      <input id={id} type="range" min={years[0]} max={years[1]} value={year} onChange={(event) => { setPlaying(false); onYear(Number(event.target.value)); }} />
      {!still && <button type="button" className="button small" onClick={() => { if (!playing && year >= years[1]) onYear(years[0]); setPlaying(!playing); }}>{playing ? words.pause : words.play}</button>}
    </div>
  );
}

function SmallMaps({ years, shapes, arrivals }: { years: readonly number[]; shapes: Parameters<typeof adoptionMap>[0]['land']; arrivals: readonly Arrival[] }) {
  return (
    <ul className="small-maps">
      {years.map((year) => <li key={year}><p className="small">{year}</p><SmallMap year={year} shapes={shapes} arrivals={arrivals} /></li>)}
    </ul>
  );
}
function SmallMap({ year, shapes, arrivals }: { year: number; shapes: Parameters<typeof adoptionMap>[0]['land']; arrivals: readonly Arrival[] }) {
  const draw = useCallback((width: number) => adoptionMap({ land: shapes, arrivals, year }, width), [shapes, arrivals, year]);
  const there = arrivals.filter((arrival) => ['new', 'there', 'origin'].includes(stateIn(arrival, year))).length;
  return <Chart draw={draw} label={said.upToHave(year, there)} />;
}
