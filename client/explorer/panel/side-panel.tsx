/** Beside the picture: the link, the node or the group that is selected, else the way or the question that is lit up. */
import { KnownPanel } from '../known/known-panel.tsx';
import { GroupPanel } from '../overview/group-panel.tsx';
import { isGroupKey, sceneEnds } from '../overview/scene.ts';
import { PathPanel } from '../path/path-panel.tsx';
import type { Bench } from '../use-bench.ts';
import { LinkPanel } from './link-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';

export function SidePanel({ bench }: { bench: Bench }) {
  const { state, data, scene, derived, current, dispatch } = bench;
  // A link of a group is one of the scene's.
  if (state.link?.some(isGroupKey)) return <LinkPanel ends={sceneEnds(scene, state.link)} data={scene.data} filtered={derived.pictured} dispatch={dispatch} />;
  if (state.link) return <LinkPanel ends={state.link} data={data} filtered={derived.filtered} dispatch={dispatch} />;
  if (current !== null && isGroupKey(current)) return <GroupPanel bench={bench} groupKey={current} />;
  if (state.selected.length > 0) return <ProfilePanel state={state} data={data} filtered={derived.filtered} dispatch={dispatch} />;
  if (state.path) return <PathPanel bench={bench} path={state.path} />;
  return state.known ? <KnownPanel bench={bench} known={state.known} /> : null;
}

export const hasSidePanel = ({ state }: Bench): boolean => state.link !== null || state.selected.length > 0 || state.path !== null || state.known !== null;
