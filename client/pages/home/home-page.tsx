/** The start page: what this is, a search, questions that open real views, what is in the network. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { pagePath } from '../../ui/links.ts';
import { tableNames } from '../../ui/messages.ts';
import { countOf, numberText } from '../../ui/number-text.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { explorePath } from '../profile/explore-path.ts';
import { questions, words } from './messages.ts';
import '../../ui/notice.css';
import './home.css';

const COUNTED = ['cities', 'practices', 'exchanges', 'adoptions', 'people', 'institutions', 'programmes', 'topics', 'lessons', 'modules'] as const;
/** Adoptions have no list of their own: they stand on the pages of practices and cities. */
const LISTED = new Set<string>(['cities', 'practices', 'exchanges', 'people', 'institutions', 'programmes', 'topics', 'lessons', 'modules']);

/** The first thing of a kind with this name, if this network has it. */
function useExample(type: 'city' | 'practice', name: string) {
  const { data } = useQuery({ ...api.search.query({ query: { q: name, types: type, limit: 1 } }), staleTime: Infinity });
  const hit = data?.items[0];
  return hit && hit.label.toLowerCase().includes(name.toLowerCase()) ? hit : undefined;
}

export default function HomePage() {
  const navigate = useNavigate();
  const { data: health, error, refetch } = useQuery(api.health.query());
  const empty = health !== undefined && (health.counts.cities ?? 0) === 0;
  return (
    <div className="page home">
      <title>Interurban</title>
      <div className="home-hero">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
        <SearchBox size="large" label={words.searchLabel} placeholder={words.searchPlaceholder} onChoose={(hit) => void navigate(pagePath(hit.type, hit.id))} />
      </div>
      {error && !health && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {empty ? (
        <div className="notice empty">
          <h2>{words.emptyTitle}</h2>
          <p>{words.emptyText}</p>
          <div className="home-buttons">
            <Link className="button primary" to="/import">{words.import}</Link>
            <a className="button" href={api.exports.template.url({ query: { format: 'xlsx' } })} download>{words.template}</a>
          </div>
        </div>
      ) : <Questions />}
      {health && !empty && (
        <section aria-labelledby="home-numbers">
          <h2 id="home-numbers">{words.inNumbers}</h2>
          <ul className="home-numbers">
            {COUNTED.filter((table) => (health.counts[table] ?? 0) > 0).map((table) => (
              <li key={table}>
                {LISTED.has(table) ? <Link to={`/${table}`}><strong>{numberText(health.counts[table] ?? 0)}</strong> {tableNames[table].toLowerCase()}</Link> : <span><strong>{numberText(health.counts[table] ?? 0)}</strong> {tableNames[table].toLowerCase()}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="home-from" className="home-from">
        <h2 id="home-from">{words.from}</h2>
        <p>
          Facts carry their <Link to="/sources">sources{health?.counts.sources ? ` (${numberText(health.counts.sources)})` : ''}</Link>; what nobody has checked there yet is marked “unverified”.
          {' '}What was loaded, when and from what stands under <Link to="/datasets">datasets</Link>.
          {' '}Coordinates and population of cities: <a href="https://www.geonames.org/" rel="noreferrer">GeoNames</a>, CC BY 4.0. Outlines of land: Natural Earth, public domain.
        </p>
        {health && <p className="muted small">{health.software} on the {health.engine.name} engine {health.engine.version} · {countOf(health.counts.cities ?? 0, 'city', 'cities')} · <a href="/api/docs">API</a></p>}
      </section>
    </div>
  );
}

function Questions() {
  const city = useExample('city', 'Medellín');
  const practice = useExample('practice', 'Participatory budgeting');
  const cards = [
    ...(city ? [{ ...questions.city(city.label), to: explorePath('city', city.id) }] : []),
    ...(practice ? [{ ...questions.practice(practice.label), to: pagePath('practice', practice.id) }] : []),
    { ...questions.bridges, to: '/explore?view=network&size=measure:betweenness' },
    ...(city && practice ? [] : [{ ...questions.lessons, to: '/lessons' }]),
  ];
  return (
    <section aria-labelledby="home-questions">
      <h2 id="home-questions">{words.questions}</h2>
      <ul className="home-questions">
        {cards.map(({ question, about, to }) => (
          <li key={to}><Link to={to} className="card"><strong>{question}</strong><span className="muted small">{about}</span></Link></li>
        ))}
      </ul>
    </section>
  );
}
