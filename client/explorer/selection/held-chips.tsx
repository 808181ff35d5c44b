/** How much is hidden and pinned by hand, and the way to take it back. */
import { hiddenHere } from '../data/hide.ts';
import type { Bench } from '../use-bench.ts';
import { messages as words } from './messages.ts';

export function HeldChips({ bench: { state, data, dispatch } }: { bench: Bench }) {
  const hidden = hiddenHere(data, state.hidden);
  return (
    <>
      {hidden > 0 && <button type="button" className="explorer-chip" onClick={() => dispatch({ type: 'show-hidden' })}>{words.hidden(hidden)} · {words.showAll}</button>}
      {state.pinned.length > 0 && <button type="button" className="explorer-chip" onClick={() => dispatch({ type: 'unpin', keys: state.pinned.map(({ key }) => key) })}>{words.pinned(state.pinned.length)} · {words.unpinAll}</button>}
    </>
  );
}
