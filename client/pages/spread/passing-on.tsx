/** How many others each adopter passed it on to, and likely sources where none is recorded. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { pagePath } from '../../ui/links.ts';
import { countOf } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { unknown as unknownText } from '../../ui/messages.ts';
import { percent, shortNumber } from '../measures/number-forms.ts';
import { numberOf, recordsOf, textOf } from '../measures/result-columns.ts';
import { RunStatus } from '../measures/run-status.tsx';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun } from '../measures/use-measure-run.ts';
import { words, said as texts } from './messages.ts';
import { likelySources, type LikelySource } from './spread-rows.ts';

const COLUMNS: DataColumn<LikelySource>[] = [
  { key: 'adopter', label: words.adapter, sort: ({ adopter }) => adopter.name, cell: ({ adopter }) => <Link to={pagePath('city', adopter.id)}>{adopter.name}</Link> },
  { key: 'source', label: words.possible, sort: ({ source }) => source.name, cell: ({ source }) => <Link to={pagePath('city', source.id)}>{source.name}</Link> },
  { key: 'probability', label: words.probability, number: true, sort: ({ probability }) => probability, cell: ({ probability }) => percent(probability) },
];

export function PassingOn({ practice }: { practice: string }) {
  const known = useHasMeasure('spread');
  const asked = known ? { parameters: { practice } } : null;
  const spread = useMeasureRun('spread', asked);
  const learned = useMeasureRun('learned-from', asked);
  const likely = useMemo(() => (learned.result ? likelySources(recordsOf(learned.result)) : []), [learned.result]);
  if (known === false) return null;
  return (
    <Section title={words.passing} id="passing">
      <RunStatus run={spread} label={words.passing} />
      {spread.result && <p className="prose">{said(recordsOf(spread.result)).join(' ')}</p>}
      <RunStatus run={learned} label={words.likely} />
      {learned.result && (likely.length === 0 ? <p className="muted small">{words.likelyNone}</p> : (
        <>
          <h3>{words.likely}</h3>
          <p className="muted small prose">{words.likelyAbout}</p>
          <DataTable caption={words.likely} columns={COLUMNS} rows={likely} rowKey={({ adopter, source }) => `${adopter.id} ${source.id}`} first={10} sorting={{ key: 'probability', descending: true }} />
        </>
      ))}
      <p><Link className="small" to={`/measures/spread?${new URLSearchParams({ practice })}`}>{words.measure}</Link></p>
    </Section>
  );
}

/** The figures in sentences, each with its interval or the reason why there is none. */
function said(records: ReturnType<typeof recordsOf>): string[] {
  const named = new Map(records.map((record) => [textOf(record, 'name'), record]));
  const figure = (name: string, column = 'value') => { const record = named.get(name); return record === undefined ? null : numberOf(record, column); };
  const [mean, low, high, n] = ['value', 'low', 'high', 'n'].map((column) => figure('reproduction-number', column));
  const dispersion = figure('dispersion');
  const [known, unknown, origin] = [figure('documented'), figure('no-known-source'), figure('origin-offspring')];
  return [
    mean === null || mean === undefined ? words.reproductionFew(shortNumber(n ?? 0)) : words.reproduction(shortNumber(mean), typeof low === 'number' && typeof high === 'number' ? texts.range(shortNumber(low), shortNumber(high)) : unknownText, shortNumber(n ?? 0)),
    ...(dispersion === null ? [] : [words.uneven(shortNumber(dispersion))]),
    ...(origin === null ? [] : [words.originGave(countOf(Math.round(origin * 10) / 10, 'city', 'cities'))]),
    ...(known === null || unknown === null ? [] : [words.sourcesKnown(countOf(known, 'city', 'cities'), countOf(unknown, 'city', 'cities'))]),
  ];
}
