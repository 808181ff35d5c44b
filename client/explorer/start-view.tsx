/** Search first: the explorer opens on a question, not on a hairball. */
import type { SearchHit } from '#model/network-wire.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { messages } from './messages.ts';

const words = messages.search;

export function StartView({ onChoose, onWhole }: { onChoose: (hit: SearchHit) => void; onWhole: () => void }) {
  return (
    <div className="explorer-start">
      <h1>{words.heading}</h1>
      <p className="muted">{words.lead}</p>
      <SearchBox size="large" label={words.label} onChoose={onChoose} autoFocus />
      <button type="button" className="button" onClick={onWhole}>{words.wholeNetwork}</button>
      <p className="muted small">{words.keys}</p>
    </div>
  );
}
