/** Over the picture: the groups that are open, each with a button that closes it, and what is still being worked out. */
import { Icon } from '../icons.tsx';
import type { Bench } from '../use-bench.ts';
import { messages as words } from './messages.ts';
import './overview.css';

export function OpenedBar({ bench: { scene, grouping, dispatch } }: { bench: Bench }) {
  const open = scene.groups.filter((group) => group.open);
  if (grouping.waiting) return <p className="explorer-opened" role="status">{words.grouping}</p>;
  if (grouping.failed) return <p className="explorer-opened" role="alert">{words.notGrouped}</p>;
  if (open.length === 0) return null;
  return (
    <div className="explorer-opened" role="group" aria-label={words.opened}>
      <span aria-hidden="true">{words.opened}</span>
      {open.map((group) => (
        <button key={group.key} type="button" className="explorer-chip" aria-label={words.close(group.label)} onClick={() => dispatch({ type: 'close-group', label: group.value })}>
          {group.label} <Icon name="close" />
        </button>
      ))}
    </div>
  );
}
