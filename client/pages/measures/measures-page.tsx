/** The catalogue of measures, and one of them to compute. */
import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useParams } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { AreaNav } from '../../ui/area-head.tsx';
import { measureLabel } from '../../vocabulary/vocabulary.tsx';
import { MeasureView } from './measure-view.tsx';
import { words, said } from './messages.ts';
import './measures.css';

const KINDS = ['network', 'node', 'series'] as const;

export default function MeasuresPage() {
  const { id } = useParams();
  const { data, error, refetch } = useQuery({ ...api.measures.list.query(), staleTime: Infinity });
  const items = (data?.items ?? []).map((one) => ({ ...one, label: measureLabel(one) }));
  const measure = items.find((one) => one.id === id);
  return (
    <div className="page measures-page">
      <title>{`${measure?.label ?? words.title} · Interurban`}</title>
      <AreaNav area="transfer" />
      {measure ? <p className="kicker"><Link to="/measures">{words.title}</Link></p> : (
        <div>
          <h1>{words.title}</h1>
          <p className="muted prose">{words.about}</p>
        </div>
      )}
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={8} /> : (
        <div className={`measures-body${measure ? ' chosen' : ''}`}>
          <nav aria-label={words.title} className="measures-list">
            {KINDS.filter((kind) => items.some((one) => one.kind === kind)).map((kind) => (
              <div key={kind}>
                <h2>{words.kinds[kind]}</h2>
                <ul>{items.filter((one) => one.kind === kind).map((one) => <li key={one.id}><NavLink to={`/measures/${one.id}`}>{one.label}</NavLink></li>)}</ul>
              </div>
            ))}
          </nav>
          <div className="measures-main">
            {measure ? (
              <MeasureView key={measure.id} measure={measure} />
            ) : id !== undefined ? (
              <ErrorNotice title={said.notFound} error={said.noMeasure(id)} />
            ) : <p className="section-empty">{words.choose}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
