/** What can be asked of two selected nodes: a way between them, and two cities side by side. */
import { Link } from 'react-router';
import { isCity } from '../../state/exploration.ts';
import type { HistoryAction } from '../../state/history.ts';
import { messages } from './messages.ts';

export function PairActions({ from, to, dispatch }: { from: string; to: string; dispatch: (action: HistoryAction) => void }) {
  return (
    <div className="explorer-actions">
      <button type="button" className="button small" onClick={() => dispatch({ type: 'find-way', path: { from, to, by: 'shortest', nth: 1 } })}>{messages.between} <kbd aria-hidden="true">p</kbd></button>
      {isCity(from) && isCity(to) && <Link className="button small" to={`/compare?${new URLSearchParams({ of: 'cities', a: from.slice(5), b: to.slice(5) }).toString()}`}>{messages.compare}</Link>}
    </div>
  );
}
