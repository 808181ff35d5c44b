/** Head of pages that stand beside each other, so that the header needs one entry for all of them. */
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { areas } from './areas.ts';
import './area-head.css';

type AreaName = keyof typeof areas;

export function AreaNav({ area }: { area: AreaName }) {
  const { label, pages } = areas[area];
  return (
    <nav className="area-nav" aria-label={label}>
      <ul>{pages.map(({ to, label: page, end }) => <li key={to}><NavLink to={to} end={end === true}>{page}</NavLink></li>)}</ul>
    </nav>
  );
}

/** Title of the window, the pages beside this one, heading and what the page is about. */
export function AreaHead({ area, title, about }: { area: AreaName; title: string; about: ReactNode }) {
  return (
    <>
      <title>{`${title} · Interurban`}</title>
      <AreaNav area={area} />
      <div>
        <h1>{title}</h1>
        <p className="muted prose">{about}</p>
      </div>
    </>
  );
}
