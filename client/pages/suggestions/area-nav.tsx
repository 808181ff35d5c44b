/** The pages about suggestions beside each other, so that the header needs one entry for all of them. */
import { NavLink } from 'react-router';
import { areas as words } from './messages.ts';

const AREAS = [
  { to: '/suggestions', label: words.network },
  { to: '/cohorts', label: words.cohorts },
  { to: '/monitoring', label: words.monitoring },
  { to: '/suggestions/model', label: words.model },
  { to: '/backtest', label: words.backtest },
] as const;

export function AreaNav() {
  return (
    <nav className="area-nav" aria-label={words.label}>
      <ul>{AREAS.map(({ to, label }) => <li key={to}><NavLink to={to} end>{label}</NavLink></li>)}</ul>
    </nav>
  );
}
