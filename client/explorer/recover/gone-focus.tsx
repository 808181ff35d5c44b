/** The node that a link is about is gone: what is called like it, the whole network, or another search; filters stay. */
import type { ExplorationControl } from '../../state/use-exploration.ts';
import { wordsOf } from '../../state/replace-node.ts';
import { messages as starting } from '../start/messages.ts';
import { messages as words } from './messages.ts';
import { Nearest } from './nearest.tsx';
import '../../ui/notice.css';
import './recover.css';

export function GoneFocus({ control: { state, dispatch } }: { control: ExplorationControl }) {
  const { focus } = state;
  if (focus === null) return null;
  return (
    <div className="explorer-message">
      <div className="notice warn" role="alert">
        <h1>{words.goneFocus}</h1>
        <p>{words.goneFocusText(wordsOf(focus).words || focus)}</p>
        <Nearest gone={focus} onUse={(by) => dispatch({ type: 'replace-node', gone: focus, by })} />
      </div>
      <div className="explorer-actions">
        <button type="button" className="button" onClick={() => dispatch({ type: 'replace-node', gone: focus, by: null })}>{words.whole}</button>
        <button type="button" className="button quiet" onClick={() => dispatch({ type: 'search' })}>{starting.start.another}</button>
      </div>
    </div>
  );
}
