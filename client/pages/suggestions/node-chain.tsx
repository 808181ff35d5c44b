/** A chain of things that lead from one to the next, each a link, with what joins them between. */
import type { Mention } from '#model/profile.ts';
import { MentionLink } from '../../ui/mention-link.tsx';

export function NodeChain({ nodes, steps }: { nodes: readonly Mention[]; steps: readonly string[] }) {
  return (
    <ol className="node-chain">
      {nodes.map((node, at) => (
        <li key={`${at} ${node.type}:${node.id}`}>
          <MentionLink mention={node} />
          {at < nodes.length - 1 && <span className="node-step"><span aria-hidden="true">→ </span>{steps[at] ?? ''}<span aria-hidden="true"> →</span></span>}
        </li>
      ))}
    </ol>
  );
}
