/** What a key does in the table: a plain function of where one is, so that it can be tested without a screen. */

export interface Place {
  /** −1 is the heading. */
  readonly row: number;
  readonly column: number;
}
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}
export interface Pressed {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
}
export type GridStep =
  | { readonly type: 'go'; readonly to: Place; /** Selects from where the range began. */ readonly range: boolean }
  | { readonly type: 'toggle' }
  | { readonly type: 'range' }
  | { readonly type: 'all' }
  | { readonly type: 'open'; readonly add: boolean };

export const GRID_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Ctrl-Home', 'Ctrl-End', 'PageUp', 'PageDown', ' ', 'Shift- ', 'Shift-ArrowUp', 'Shift-ArrowDown', 'Ctrl-a', 'Enter'] as const;

export function gridStep({ key, shift, command }: Pressed, { row, column }: Place, { rows, columns, page }: Extent): GridStep | undefined {
  const go = (nextRow: number, nextColumn: number): GridStep => ({
    type: 'go', range: shift && row >= 0 && nextRow !== row,
    to: { row: Math.max(shift && row >= 0 ? 0 : -1, Math.min(nextRow, rows - 1)), column: Math.max(0, Math.min(nextColumn, columns - 1)) },
  });
  switch (key) {
    case 'ArrowUp': return go(row - 1, column);
    case 'ArrowDown': return go(row + 1, column);
    case 'ArrowLeft': return go(row, column - 1);
    case 'ArrowRight': return go(row, column + 1);
    case 'PageUp': return go(row < 0 ? row : Math.max(0, row - page), column);
    case 'PageDown': return go(row + page, column);
    case 'Home': return command ? go(0, column) : go(row, 0);
    case 'End': return command ? go(rows - 1, column) : go(row, columns - 1);
    case ' ': return row < 0 ? { type: 'open', add: shift } : shift ? { type: 'range' } : { type: 'toggle' };
    case 'Enter': return { type: 'open', add: shift };
    case 'a': return command && !shift ? { type: 'all' } : undefined;
    default: return undefined;
  }
}
