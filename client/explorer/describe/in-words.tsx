/** The surroundings of the selected node in words, for everybody; the picture refers to it as its description. */
import type { Dataset } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import { descriptionOf } from './description.ts';
import { messages as words } from './messages.ts';

export function InWords({ nodeKey, data, filtered }: { nodeKey: string; data: Dataset; filtered: Filtered }) {
  const at = data.nodeAt.get(nodeKey);
  if (at === undefined) return null;
  return (
    <details className="explorer-in-words" open>
      <summary>{words.heading}</summary>
      <p>{descriptionOf(data, filtered, at).join(' ')}</p>
    </details>
  );
}
