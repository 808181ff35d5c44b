/** What can be looked at: chains between seeker and candidate, each also in the graph. */
import type { EvidencePath } from '#model/suggestion.ts';
import { Link } from 'react-router';
import { ServerText } from '../../vocabulary/vocabulary.tsx';
import { evidenceAddress } from './evidence-address.ts';
import { card as words, evidenceKinds } from './messages.ts';
import { NodeChain } from './node-chain.tsx';
import { sentence } from '../../ui/sentence.ts';

export function EvidenceList({ evidence }: { evidence: readonly EvidencePath[] }) {
  if (evidence.length === 0) return <p className="muted small">{words.noEvidence}</p>;
  return (
    <ul className="evidence">
      {evidence.map((path, at) => {
        const address = evidenceAddress(path.nodes);
        return (
          <li key={`${at} ${path.text}`}>
            <p><span className="evidence-kind">{evidenceKinds[path.kind]}</span> <ServerText>{sentence(path.text)}</ServerText></p>
            <NodeChain nodes={path.nodes} steps={path.steps} />
            {address !== null && <Link className="small" to={address} aria-label={words.graphOf(path.text)}>{words.graph}</Link>}
          </li>
        );
      })}
    </ul>
  );
}
