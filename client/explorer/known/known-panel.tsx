/** Beside the picture: what a city could have known by a year, in words, as a curve and as a table; the year is a slider. */
import type { KnownAnswer, KnownCity } from '#model/path.ts';
import { useCallback, useMemo } from 'react';
import type { Known } from '../../state/exploration.ts';
import { knownYearsChart } from '../../charts/known-years.ts';
import { Chart } from '../../ui/chart.tsx';
import { csvText, saveCsv } from '../../ui/csv-file.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { locale } from '../../ui/language.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { integerText } from '../../ui/number-text.ts';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { PanelFrame } from '../panel/profile-panel.tsx';
import { messages as pathMessages } from '../path/messages.ts';
import { usePalette } from '../picture/use-palette.ts';
import { Choice } from '../toolbar/choice.tsx';
import type { Bench } from '../use-bench.ts';
import { arrivalSpans, spanColor } from './known-lit.ts';
import { messages } from './messages.ts';
import { useKnown } from './use-known.ts';
import './known.css';

export function KnownPanel({ bench, known }: { bench: Bench; known: Known }) {
  const { state, dispatch, nameOf } = bench;
  const { answer, error, partial, retry } = useKnown(state);
  const city = answer?.city.label ?? nameOf(known.source);
  const year = known.by.slice(0, 4);
  const set = (part: Partial<Known>, gesture?: string) => dispatch({ type: 'set', to: { known: { ...known, ...part } }, ...(gesture === undefined ? {} : { gesture }) });
  return (
    <PanelFrame label={messages.heading[known.direction](city)} closeLabel={messages.close} onClose={() => dispatch({ type: 'set', to: { known: null } })}>
      <header className="explorer-profile-head">
        <p className="explorer-type">{messages.type}</p>
        <h2 className="known-heading">{messages.heading[known.direction](city)}</h2>
      </header>
      <Choice<Known['direction']> label={messages.direction} value={known.direction} onChange={(direction) => set({ direction })}
        options={(['in', 'out'] as const).map((value) => ({ value, label: messages.directions[value] }))} />
      {error !== null && <ErrorNotice title={messages.failed} error={error} onRetry={retry} />}
      {answer === null && error === null && <LinesSkeleton lines={5} />}
      {answer !== null && (answer.years.length === 0 ? <p>{messages.noCity}</p> : (
        <>
          <YearSlider years={answer.years} year={Number(year)} onChange={(next) => set({ by: String(next) }, 'known-year')} />
          <p role="status" className="known-sentence">{answer.possible === 0 ? messages.nothing[known.direction](city, answer.by.slice(0, 4)) : messages.sentence[known.direction](city, answer.by.slice(0, 4), answer.certain, answer.possible, answer.cities)}</p>
          <Legend answer={answer} />
          <KnownChart answer={answer} year={Number(year)} />
          <KnownTable answer={answer} known={known} dispatch={dispatch} />
        </>
      ))}
      <p className="muted explorer-note">{messages.how}</p>
      {partial && <p className="muted explorer-note">{pathMessages.partial}</p>}
      {answer !== null && answer.undated.undated > 0 && <p className="muted explorer-note">{pathMessages.undatedOut(answer.undated.undated, answer.undated.all)}</p>}
      {answer?.items.some(({ possible }) => possible.length === 4) && <p className="muted explorer-note">{messages.wholeYears}</p>}
    </PanelFrame>
  );
}

function YearSlider({ years, year, onChange }: { years: KnownAnswer['years']; year: number; onChange: (year: number) => void }) {
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const at = Math.max(first, Math.min(last, year));
  return (
    <div className="known-year">
      <label htmlFor="known-year">{messages.year} <output htmlFor="known-year">{year}</output></label>
      <button type="button" className="button small" aria-label={messages.earlier} disabled={at <= first} onClick={() => onChange(at - 1)}>−</button>
      <input id="known-year" type="range" min={first} max={last} step={1} value={at} onChange={(event) => onChange(Number(event.target.value))} />
      <button type="button" className="button small" aria-label={messages.later} disabled={at >= last} onClick={() => onChange(at + 1)}>+</button>
    </div>
  );
}

function Legend({ answer }: { answer: KnownAnswer }) {
  const palette = usePalette();
  const spans = arrivalSpans(answer, palette.sequence.length);
  if (spans.length === 0) return null;
  return (
    <div className="known-legend">
      <p>{messages.arrival}</p>
      <ul>
        {spans.map(({ first, last }) => <li key={first}><span className="explorer-swatch" style={{ background: spanColor(spans, first, palette.sequence) }} />{messages.span(first, last)}</li>)}
      </ul>
      <ul>
        <li><span className="explorer-swatch known-full" />{messages.full}</li>
        <li><span className="explorer-swatch known-ring" />{messages.ring}</li>
      </ul>
    </div>
  );
}

function KnownChart({ answer, year }: { answer: KnownAnswer; year: number }) {
  const draw = useCallback((width: number) => knownYearsChart({ years: answer.years, year, certainLabel: messages.certainLine, possibleLabel: messages.possibleLine, format: integerText }, width), [answer, year]);
  return <Chart draw={draw} label={messages.chart(answer.city.label)} className="known-chart" />;
}

const DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' });
/** `3 May 12`; a year alone stays one. */
const shortDay = (date: string | null): string | null => (date === null || date.length === 4 ? date : DAY.format(new Date(`${date}T00:00Z`)));

function KnownTable({ answer, known, dispatch }: { answer: KnownAnswer; known: Known; dispatch: Bench['dispatch'] }) {
  const columns = useMemo((): DataColumn<KnownCity>[] => [
    { key: 'city', label: messages.city, sort: ({ city }) => city.label, cell: ({ city }) => <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [`city:${city.id}`] })}>{city.label}</button> },
    { key: 'certain', label: messages.certain, sort: ({ certain }) => certain, cell: ({ certain }) => shortDay(certain) ?? messages.never },
    { key: 'possible', label: messages.possible, sort: ({ possible }) => possible, cell: ({ possible }) => shortDay(possible) },
    { key: 'steps', label: messages.steps, number: true, sort: ({ steps, possibleSteps }) => steps ?? possibleSteps, cell: ({ steps, possibleSteps }) => steps ?? possibleSteps },
    {
      key: 'way', label: messages.way, cell: ({ city }) => {
        const ends = known.direction === 'in' ? { from: `city:${city.id}`, to: known.source } : { from: known.source, to: `city:${city.id}` };
        return <button type="button" className="explorer-textbutton" aria-label={`${messages.way}: ${city.label}`} onClick={() => dispatch({ type: 'find-way', path: { ...ends, by: 'time', nth: 1 } })}>{messages.way}</button>;
      },
    },
  ], [known, dispatch]);
  if (answer.items.length === 0) return null;
  const save = () => saveCsv(`known-${answer.city.id}-${answer.by}.csv`, csvText(['id', 'name', 'country', 'certain', 'possible', 'steps', 'possibleSteps'],
    answer.items.map(({ city, certain, possible, steps, possibleSteps }) => [city.id, city.label, city.country, certain, possible, steps, possibleSteps])));
  return (
    <>
      <DataTable caption={messages.table} columns={columns} rows={answer.items} rowKey={(row) => row.city.id} first={10} />
      <div className="explorer-actions"><button type="button" className="button small" onClick={save}>{messages.csv}</button></div>
    </>
  );
}
