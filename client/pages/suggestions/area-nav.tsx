/** Head of the pages about suggestions: they stand beside each other, so that the header needs one entry for all of them. */
import { NavLink } from 'react-router';
import { areas as words } from './messages.ts';

const AREAS = [
  { to: '/suggestions', label: words.network },
  { to: '/cohorts', label: words.cohorts },
  { to: '/monitoring', label: words.monitoring },
  { to: '/suggestions/model', label: words.model },
  { to: '/backtest', label: words.backtest },
] as const;

/** Title of the window, the pages beside this one, heading and what the page is about. */
export function AreaHead({ title, about }: { title: string; about: string }) {
  return (
    <>
      <title>{`${title} · Interurban`}</title>
      <AreaNav />
      <div>
        <h1>{title}</h1>
        <p className="muted prose">{about}</p>
      </div>
    </>
  );
}

function AreaNav() {
  return (
    <nav className="area-nav" aria-label={words.label}>
      <ul>{AREAS.map(({ to, label }) => <li key={to}><NavLink to={to} end>{label}</NavLink></li>)}</ul>
    </nav>
  );
}
