/** Search first: the explorer opens on what this is and on questions, not on a hairball. */
import type { SearchHit } from '#model/network-wire.ts';
import { useState } from 'react';
import { SearchBox } from '../../ui/search-box.tsx';
import { messages as explorer } from '../messages.ts';
import { useKeys } from '../use-keys.ts';
import { HelpDialog } from './help-dialog.tsx';
import { messages } from './messages.ts';
import { Questions } from './questions-view.tsx';
import { useFirstSteps } from './use-questions.ts';

const words = messages.start;

interface StartViewProps {
  onChoose: (hit: Pick<SearchHit, 'type' | 'id'>) => void;
  onWhole: () => void;
}

export function StartView({ onChoose, onWhole }: StartViewProps) {
  const { questions, connected, waiting } = useFirstSteps();
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  return (
    <div className="explorer-start">
      <h1>{words.heading}</h1>
      <p className="muted">{words.lead}</p>
      <SearchBox size="large" label={explorer.search.label} placeholder={explorer.search.placeholder} onChoose={onChoose} autoFocus />
      <Questions questions={questions} waiting={waiting} />
      {connected.length > 0 && (
        <section aria-label={words.connected}>
          <h2>{words.connected}</h2>
          <ul className="explorer-chips">
            {connected.map(({ id, name }) => (
              <li key={id}><button type="button" className="explorer-chip" onClick={() => onChoose({ type: 'city', id })}>{name}</button></li>
            ))}
          </ul>
        </section>
      )}
      <div className="explorer-start-ways">
        <button type="button" className="button" onClick={onWhole}>{words.whole}</button>
        <button type="button" className="button quiet" onClick={() => setHelp(true)}>{words.keys}</button>
      </div>
      <p className="muted small">{words.hint}</p>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
