/** From a selected node: a search for the other end of a way. */
import { useState } from 'react';
import type { HistoryAction } from '../../state/history.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { messages } from './messages.ts';
import './path.css';

export function FindWay({ from, name, dispatch }: { from: string; name: string; dispatch: (action: HistoryAction) => void }) {
  const [open, setOpen] = useState(false);
  if (!open) return <button type="button" className="button small" onClick={() => setOpen(true)}>{messages.find}</button>;
  return (
    <div className="path-find">
      <SearchBox label={messages.other(name)} showLabel placeholder={messages.otherPlaceholder} autoFocus onChoose={({ type, id }) => {
        const to = `${type}:${id}`;
        if (to !== from) dispatch({ type: 'find-way', path: { from, to, by: 'shortest', nth: 1 } });
      }} />
      <button type="button" className="button quiet small" onClick={() => setOpen(false)}>{messages.cancel}</button>
    </div>
  );
}
