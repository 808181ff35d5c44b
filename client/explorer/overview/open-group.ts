/** The steps that open and close groups, from pointer, keys and panel alike. */
import type { Action } from '../../state/explore.ts';
import { groupOf, isGroupKey, type Scene } from './scene.ts';

/** A group opens, anything else becomes the focus. */
export function openOrFocus(scene: Scene, key: string): Action {
  const group = isGroupKey(key) ? scene.groupAt.get(key) : undefined;
  if (group) return { type: 'open-group', label: group.value };
  return isGroupKey(key) ? { type: 'deselect' } : { type: 'focus', key };
}

/** Closes the group of what is selected, else the one opened last; null when none is open. */
export function closeGroupOf(scene: Scene, current: string | null): Action | null {
  const open = scene.groups.filter((group) => group.open);
  const own = current === null ? undefined : groupOf(scene, current);
  const group = own?.open ? own : open.at(-1);
  return group ? { type: 'close-group', label: group.value } : null;
}
