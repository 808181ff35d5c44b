/** Which columns stand in the table and by which it is ordered, also for those who have no Shift key at hand. */
import { Drop } from '../toolbar/drop.tsx';
import type { Bench } from '../use-bench.ts';
import type { Column } from './columns.ts';
import { messages as words } from './messages.ts';
import { nextOrder, withColumns, withOrder, type TableState } from './use-table.ts';

export function ColumnMenu({ bench: { state, dispatch, narrow }, table }: { bench: Bench; table: TableState }) {
  const shown = new Set(table.columns.map(({ id }) => id));
  const toggle = ({ id }: Column) => {
    // A column comes in where it stands on offer, so that related ones stay together.
    const next = table.offered.filter((column) => (column.id === id ? !shown.has(id) : shown.has(column.id))).map((column) => column.id);
    if (next.length > 0) dispatch({ type: 'set', to: { table: withColumns(state.table, next) } });
  };
  return (
    <Drop label={words.chooser} icon="legend" bare={narrow}>
      <div className="table-chooser">
        {(['attributes', 'measures'] as const).map((group) => {
          const columns = table.offered.filter((column) => column.group === group);
          return columns.length > 0 && (
            <fieldset key={group}>
              <legend className="field-label">{words[group]}</legend>
              {columns.map((column) => <Row key={column.id} column={column} shown={shown.has(column.id)} table={table} onToggle={() => toggle(column)}
                onOrder={() => dispatch({ type: 'set', to: { table: withOrder(state.table, nextOrder(table.sort, column, true)) } })} />)}
            </fieldset>
          );
        })}
        <button type="button" className="button small" onClick={() => dispatch({ type: 'set', to: { table: withOrder(withColumns(state.table, null), []) } })}>{words.usual}</button>
      </div>
    </Drop>
  );
}

function Row({ column, shown, table, onToggle, onOrder }: { column: Column; shown: boolean; table: TableState; onToggle: () => void; onOrder: () => void }) {
  const at = table.sort.findIndex((each) => each.column.id === column.id);
  const sort = table.sort[at];
  const said = sort === undefined ? words.unordered : sort.falling ? words.falling : words.rising;
  return (
    <div className="table-chooser-row">
      <label className="explorer-check"><input type="checkbox" checked={shown} onChange={onToggle} /><span>{column.label}</span></label>
      {shown && (
        <button type="button" className="table-order" aria-label={`${words.orderBy(column.label)}: ${said}`} title={words.orderBy(column.label)} onClick={onOrder}>
          {sort === undefined ? '↕' : `${sort.falling ? '↓' : '↑'}${table.sort.length > 1 ? at + 1 : ''}`}
        </button>
      )}
    </div>
  );
}
