/** Head of the pages about transfer: they stand beside each other, so that the header needs one entry for all of them. */
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { areas as words } from './messages.ts';
import './area-head.css';

const AREAS = [
  { to: '/measures', label: words.measures }, { to: '/flows', label: words.flows },
  { to: '/spread', label: words.spread }, { to: '/robustness', label: words.robustness }, { to: '/report', label: words.report },
] as const;

export function MeasureAreas() {
  return (
    <nav className="measure-areas" aria-label={words.label}>
      <ul>{AREAS.map(({ to, label }) => <li key={to}><NavLink to={to}>{label}</NavLink></li>)}</ul>
    </nav>
  );
}

export function MeasureAreaHead({ title, about }: { title: string; about: ReactNode }) {
  return (
    <>
      <title>{`${title} · Interurban`}</title>
      <MeasureAreas />
      <div>
        <h1>{title}</h1>
        <p className="muted prose">{about}</p>
      </div>
    </>
  );
}
