/** From a selected city: what could it have known? */
import type { HistoryAction } from '../../state/history.ts';
import { messages } from './messages.ts';

export function AskKnown({ source, dispatch }: { source: string; dispatch: (action: HistoryAction) => void }) {
  const year = String(new Date().getFullYear());
  return <button type="button" className="button small" onClick={() => dispatch({ type: 'show-known', known: { source, by: year, direction: 'in' } })}>{messages.ask}</button>;
}
