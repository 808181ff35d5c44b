/** The start page: what this is, a search, questions that open real views, what is in the network. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { pagePath } from '../../ui/links.ts';
import { tableNames } from '../../ui/messages.ts';
import { numberText } from '../../ui/number-text.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Questions } from '../../explorer/start/questions-view.tsx';
import { Stories } from '../../explorer/story/home-stories.tsx';
import { useFirstSteps } from '../../explorer/start/use-questions.ts';
import { words, said } from './messages.ts';
import '../../ui/notice.css';
import './home.css';

const COUNTED = ['cities', 'practices', 'exchanges', 'adoptions', 'people', 'institutions', 'programmes', 'topics', 'lessons', 'modules'] as const;
/** Adoptions have no list of their own: they stand on the pages of practices and cities. */
const LISTED = new Set<string>(['cities', 'practices', 'exchanges', 'people', 'institutions', 'programmes', 'topics', 'lessons', 'modules']);

export default function HomePage() {
  const navigate = useNavigate();
  const { data: health, error, refetch } = useQuery(api.health.query());
  const steps = useFirstSteps();
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
      ) : <><Questions {...steps} /><Stories /></>}
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
          {said.factsBefore}<Link to="/sources">{said.sources}{health?.counts.sources ? ` (${numberText(health.counts.sources)})` : ''}</Link>{said.factsAfter}
          {' '}{said.loadedBefore}<Link to="/datasets">{said.datasets}</Link>.
          {' '}{said.coordinates}<a href="https://www.geonames.org/" rel="noreferrer">GeoNames</a>{said.outlines}
        </p>
        {health && <p className="muted small">{said.engine(health.software, health.engine.name, health.engine.version)} · {said.cities(health.counts.cities ?? 0)} · <a href="/api/docs">API</a></p>}
      </section>
    </div>
  );
}
