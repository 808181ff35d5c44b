/** A titled part of a page; says in words what is missing when it has nothing to show. */
import { useId, type ReactNode } from 'react';
import { numberText } from './number-text.ts';
import { unknown as unknownText } from './messages.ts';
import './section.css';

interface SectionProps {
  title: string;
  id?: string;
  /** Shown behind the title. */
  count?: number;
  /** What to read when there is nothing: what would stand here, and how it gets here. */
  empty?: ReactNode;
  note?: ReactNode;
  /** Stands below what is shown, also when there is nothing. */
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, id, count, empty, note, action, children }: SectionProps) {
  const heading = useId();
  const nothing = count === 0 && empty !== undefined;
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <h2 id={heading}>
        {title}
        {count !== undefined && count > 0 && <span className="section-count">{numberText(count)}</span>}
      </h2>
      {note && !nothing && <p className="muted small">{note}</p>}
      {nothing ? <p className="section-empty">{empty}</p> : children}
      {action}
    </section>
  );
}

/** Name and value pairs; a value of null is shown as unknown. */
export function Facts({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <span className="muted">{unknownText}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
