import type { Mention } from '#model/profile.ts';
import { Link } from 'react-router';
import { hasPage, pagePath } from '../../ui/links.ts';

/** Topics, hazards and the like as chips that lead to their pages; null when there are none. */
export function chips(mentions: readonly Mention[]) {
  if (mentions.length === 0) return null;
  return (
    <span className="chips">
      {mentions.map(({ type, id, label }) => (hasPage(type) ? <Link key={id} className="chip" to={pagePath(type, id)}>{label}</Link> : <span key={id} className="chip">{label}</span>))}
    </span>
  );
}
