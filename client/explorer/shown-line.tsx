/** How much of the data is on the screen, and what is selected, also for those who listen. */
import { messages } from './messages.ts';
import { placedCounts } from './map/map-scene.ts';
import { detailText } from './overview/detail-text.ts';
import { messages as overview } from './overview/messages.ts';
import { HeldChips } from './selection/held-chips.tsx';
import { messages as hand } from './selection/messages.ts';
import type { Bench } from './use-bench.ts';

const words = messages.states;

/** `Showing 13 of 13 loaded cities, 17 of 17 links`, and in how many groups. */
export function shownText({ state, data, scene, map, derived: { filtered }, detail }: Pick<Bench, 'state' | 'data' | 'scene' | 'map' | 'derived' | 'detail'>): string {
  const onlyCities = data.nodes.every((node) => node.type === 'city');
  const counts = state.tab !== 'map' || map.scene === null ? filtered : placedCounts(data, filtered);
  const [nodes, links] = [[counts.nodes, data.nodes.length], [counts.links, data.links.length]] as [[number, number], [number, number]];
  const shown = state.view === 'network' ? messages.shown.whole(nodes, links) : messages.shown.ego(nodes, links, onlyCities);
  const drawn = detailText(state.tab === 'table' ? null : detail) ?? [];
  const { groups } = scene;
  if (groups.length === 0) return [shown].concat(drawn).join(' · ');
  const groupsShown = groups.filter(({ members }) => members.some((at) => filtered.nodeShown[at])).length;
  return [shown, overview.groupsShown(groupsShown, groups.length, groups.filter(({ open }) => open).length)].concat(drawn).join(' · ');
}

export function ShownLine({ bench }: { bench: Bench }) {
  const { state, arranging, canvas, nameOf } = bench;
  const selection = state.link ? words.linkSelected(nameOf(state.link[0]), nameOf(state.link[1])) : state.selected.length > 0 ? words.selected(state.selected.map(nameOf).join(', ')) : '';
  return (
    <div className="explorer-shown">
      <p aria-live="polite">
        <span>{shownText(bench)}</span>{selection !== '' && <span className="visually-hidden">. {selection}</span>}
      </p>
      {arranging !== 'idle' && state.tab !== 'map' && (
        <div className="explorer-arranging">
          <span aria-live="polite">{arranging === 'paused' ? hand.paused : words.arranging}</span>
          {arranging === 'running'
            ? <button type="button" className="explorer-chip" onClick={() => canvas.current?.pause()}>{hand.pause}</button>
            : <button type="button" className="explorer-chip" onClick={() => canvas.current?.resume()}>{hand.resume}</button>}
        </div>
      )}
      <HeldChips bench={bench} />
    </div>
  );
}
