/**
 * The keys that the help lists. A test holds them against the real maps: each key listed
 * is handled, and each key of the explorer, the picture and the table is listed.
 */
export const HELP_GROUPS = ['page', 'explorer', 'picture', 'table'] as const;
export type HelpGroup = (typeof HELP_GROUPS)[number];
export type KeyMeaning = 'search' | 'help' | 'back' | 'fit' | 'zoomIn' | 'zoomOut' | 'depth' | 'way' | 'expand' | 'collapse' | 'pin' | 'neighbours' | 'invert' | 'everything' | 'hide' | 'menu' | 'table' | 'network' | 'map' | 'play' | 'undo' | 'redo' | 'walk' | 'next' | 'previous' | 'walkOn' | 'walkBack' | 'home' | 'describe' | 'focus'
  | 'cell' | 'firstCell' | 'firstRow' | 'page' | 'choose' | 'range' | 'all' | 'copy' | 'open';

/** Keys by the names that the maps give them. */
export const HELP_KEYS: Readonly<Record<HelpGroup, readonly (readonly [KeyMeaning, readonly string[]])[]>> = {
  page: [['search', ['/', 'Ctrl-k']]],
  explorer: [
    ['help', ['?']], ['back', ['Escape']], ['fit', ['f']], ['zoomIn', ['+', '=']], ['zoomOut', ['-']], ['depth', ['1', '2', '3']], ['way', ['p']], ['expand', ['e']], ['collapse', ['c']],
    ['neighbours', ['a']], ['invert', ['i']], ['everything', ['Ctrl-a']], ['pin', ['k']], ['hide', ['Delete']],
    ['network', ['n']], ['map', ['m']], ['table', ['t']], ['play', [' ']], ['undo', ['Ctrl-z']], ['redo', ['Ctrl-Shift-z', 'Ctrl-y']],
  ],
  picture: [['walk', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']], ['next', [']', 'PageDown']], ['previous', ['[', 'PageUp']], ['walkOn', [' ']], ['walkBack', ['Backspace']], ['home', ['Home']], ['describe', ['d']], ['focus', ['Enter']], ['menu', ['ContextMenu']]],
  table: [
    ['cell', ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']], ['firstCell', ['Home', 'End']], ['firstRow', ['Ctrl-Home', 'Ctrl-End']], ['page', ['PageUp', 'PageDown']],
    ['choose', [' ']], ['range', ['Shift- ', 'Shift-ArrowUp', 'Shift-ArrowDown']], ['all', ['Ctrl-a']], ['copy', ['Ctrl-c']], ['open', ['Enter']],
  ],
};

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', ContextMenu: 'Menu', '-': '−', ' ': 'Space', PageUp: 'Page ↑', PageDown: 'Page ↓' };

/** As printed on the keys: `Ctrl-Shift-Z`, `Esc`, `←`; `names` for those that another keyboard calls otherwise. */
export function keyText(name: string, names: Readonly<Record<string, string>> = {}): string {
  const parts = name === '-' ? [name] : name.split('-');
  return parts.map((part, at) => names[part] ?? SIGNS[part] ?? (parts.length > 1 && at === parts.length - 1 ? part.toUpperCase() : part)).join('-');
}
