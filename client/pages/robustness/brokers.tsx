/** Cities whose loss would cost most, and what one of them would leave behind. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { pagePath } from '../../ui/links.ts';
import { numberText } from '../../ui/number-text.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Section } from '../../ui/section.tsx';
import { unknown as unknownText } from '../../ui/messages.ts';
import { percent } from '../measures/number-forms.ts';
import { recordsOf } from '../measures/result-columns.ts';
import { RunStatus } from '../measures/run-status.tsx';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun, type MeasureAsked } from '../measures/use-measure-run.ts';
import { brokersOf, type Broker } from './broker-rows.ts';
import { words, said } from './messages.ts';

const FIRST = 15;

export function Brokers({ asked, city, onCity }: { asked: MeasureAsked; city: string; onCity: (id: string) => void }) {
  const known = useHasMeasure('broker-loss');
  const loss = useMeasureRun('broker-loss', known ? asked : null);
  const brokerage = useMeasureRun('brokerage', asked);
  const brokers = useMemo(() => (loss.result ? brokersOf(recordsOf(loss.result), brokerage.result ? recordsOf(brokerage.result) : []) : []), [loss.result, brokerage.result]);
  const costly = brokers.filter((broker) => (broker.loss ?? 0) > 0);
  const number = (key: keyof Broker & string, label: string, title?: string): DataColumn<Broker> => ({
    key, label, number: true, ...(title ? { title } : {}), sort: (broker) => broker[key] as number | null,
    cell: (broker) => { const value = broker[key] as number | null; return value === null ? <span className="muted">{unknownText}</span> : key === 'loss' ? percent(value) : numberText(value); },
  });
  const columns: DataColumn<Broker>[] = [
    { key: 'name', label: said.city, sort: ({ name }) => name, cell: ({ id, name }) => <Link to={pagePath('city', id)}>{name}</Link> },
    number('loss', words.loss, said.lossTitle),
    ...(brokerage.result ? [number('brokerage', words.brokerage, said.brokerageTitle), number('gatekeeper', said.gatekeeper, said.gatekeeperTitle), number('representative', said.representative, said.representativeTitle), number('liaison', said.liaison, said.liaisonTitle), number('coordinator', said.coordinator, said.coordinatorTitle)] : []),
    { key: 'leaves', label: said.ifLeaves, cell: ({ id, name }) => <button type="button" className="button small" aria-pressed={id === city} aria-label={said.showLeaves(name)} onClick={() => onCity(id === city ? '' : id)}>{said.show}</button> },
  ];
  return (
    <>
      <Section title={words.what} id="leaves" note={words.whatAbout}>
        <div className="leave-search"><SearchBox showLabel label={words.find} types="city" placeholder={words.leave} onChoose={(hit) => onCity(hit.id)} /></div>
        {city !== '' && loss.result && <Leaving city={city} brokers={brokers} />}
      </Section>
      <Section title={words.brokers} {...(loss.result ? { count: costly.length } : {})} empty={words.brokersEmpty} note={words.brokersAbout}>
        {known === false && <p className="section-empty">{words.unavailable('broker-loss')}</p>}
        <RunStatus run={loss} label={words.brokers} />
        {loss.result && <DataTable caption={words.brokers} columns={columns} rows={costly} rowKey={({ id }) => id} first={FIRST} sorting={{ key: 'loss', descending: true }} />}
      </Section>
    </>
  );
}

function Leaving({ city, brokers }: { city: string; brokers: readonly Broker[] }) {
  const broker = brokers.find(({ id }) => id === city);
  if (!broker) return <p className="section-empty" role="status">{said.noCity(city)}</p>;
  const place = brokers.filter(({ loss }) => (loss ?? 0) > (broker.loss ?? 0)).length + 1;
  return (
    <div className="notice info" role="status">
      <p>{broker.loss === null || broker.loss === 0 ? words.goneNothing(broker.name) : words.gone(broker.name, percent(broker.loss), words.rank(place, numberText(brokers.length)))}</p>
      <p className="link-row"><Link to={pagePath('city', city)}>{words.profile}</Link> <Link to={`/explore?focus=${encodeURIComponent(`city:${city}`)}`}>{words.explore}</Link></p>
    </div>
  );
}
