/** What of a link could not be kept: parts that nobody understands, nodes that are gone, data that went on. */
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { listText } from '../../ui/number-text.ts';
import type { IgnoredPart } from '../../state/ignored.ts';
import { namedNodes, versionsApart, wordsOf } from '../../state/replace-node.ts';
import type { Bench } from '../use-bench.ts';
import { messages as words } from './messages.ts';
import { Nearest } from './nearest.tsx';
import './recover.css';

const MOST_NAMED = 5;

export function LinkNotices({ bench }: { bench: Bench }) {
  const { state, data, dispatch } = bench;
  const gone = useGone(bench);
  const [seenVersion, setSeenVersion] = useState<string | null>(null);
  const changed = state.dataVersion !== null && state.dataVersion !== data.dataVersion && seenVersion !== data.dataVersion;
  const apart = changed ? versionsApart(state.dataVersion!, data.dataVersion) : null;
  return (
    <>
      {changed && (
        <p className="explorer-notice" role="status">
          {words.changed} {apart === 'other' ? words.other : apart ? words.changes(apart.changes) : ''} <Link to="/datasets">{words.datasets}</Link>{' '}
          <button type="button" className="explorer-textbutton" onClick={() => setSeenVersion(data.dataVersion)}>{words.dismiss}</button>
        </p>
      )}
      <Ignored parts={bench.ignored ?? []} />
      {gone.length > 0 && (
        <div className="explorer-notice recover-gone" role="status">
          <span>{words.gone(listText(gone.slice(0, MOST_NAMED).map((key) => wordsOf(key).words || key)))}</span>
          {gone.length === 1 && <Nearest gone={gone[0]!} onUse={(by) => dispatch({ type: 'replace-node', gone: gone[0]!, by })} />}
          <button type="button" className="explorer-textbutton" onClick={() => gone.forEach((key) => dispatch({ type: 'replace-node', gone: key, by: null, gesture: 'drop-gone' }))}>{gone.length === 1 ? words.drop : words.dropAll}</button>
        </div>
      )}
    </>
  );
}

/** Nodes that the state names and the data lack; only the whole network can tell, because surroundings are loaded in part. */
function useGone({ state, data, dataset, scene }: Bench) {
  return useMemo(() => (state.view !== 'network' || dataset.loading ? [] : namedNodes(state).filter((key) => key.startsWith('city:') && !data.nodeAt.has(key) && !scene.groupAt.has(key))), [state, data, dataset.loading, scene]);
}

export function Ignored({ parts }: { parts: readonly IgnoredPart[] }) {
  const [dismissed, setDismissed] = useState<readonly IgnoredPart[] | null>(null);
  if (parts.length === 0 || dismissed === parts) return null;
  const named = parts.slice(0, MOST_NAMED).map(({ name, value }) => `${name}=${value.length > 40 ? `${value.slice(0, 40)}…` : value}`);
  return (
    <p className="explorer-notice" role="status">
      {words.ignored(listText(named))} <button type="button" className="explorer-textbutton" onClick={() => setDismissed(parts)}>{words.dismiss}</button>
    </p>
  );
}
