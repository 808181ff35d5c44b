/** The table twin of the picture: the same nodes and links, one selection, as rows that can be sorted, searched, copied and saved. */
import { useEffect, useId, useRef, useState } from 'react';
import { writeClipboard } from '../../ui/clipboard.ts';
import { saveCsv } from '../../ui/csv-file.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import type { TableChoice } from '../../state/exploration.ts';
import { Choice } from '../toolbar/choice.tsx';
import { integerText } from '../../ui/number-text.ts';
import { Icon, type IconName } from '../icons.tsx';
import type { Bench } from '../use-bench.ts';
import { ColumnMenu } from './column-menu.tsx';
import { Grid, type GridHandle } from './grid.tsx';
import { messages as words } from './messages.ts';
import { runSliced } from './sliced.ts';
import { csvOf, tsvOf } from './table-text.ts';
import { nextOrder, useTable, withOrder, type TableState } from './use-table.ts';
import { useTableSelection } from './use-table-selection.ts';
import './table.css';

/** Up to here the keyboard's copy is made at once; longer texts go the way of the button. */
const AT_ONCE = 5000;

export function TableView({ bench }: { bench: Bench }) {
  const { state, dispatch, data, derived: { filtered }, narrow } = bench;
  const table = useTable(bench);
  const grid = useRef<GridHandle>(null);
  const selection = useTableSelection(bench, table, grid);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(null), 6000);
    return () => clearTimeout(timer);
  }, [said]);
  const onlyCities = data.nodes.every((node) => node.type === 'city');
  const change = (to: Partial<TableChoice>, gesture?: string) => dispatch({ type: 'set', to: { table: { ...state.table, ...to } }, ...(gesture ? { gesture } : {}) });
  const all = table.rows === 'nodes' ? filtered.nodes : filtered.links;

  const copy = () => runSliced(tsvOf(selection.marked(), table.columns), (text) => {
    void writeClipboard(text).then((done) => setSaid(done ? words.copied(selection.marked().length) : words.copyFailed));
  });
  const copyAtOnce = (): string | null => {
    const rows = selection.marked();
    if (rows.length > AT_ONCE) {
      copy();
      return null;
    }
    let text = '';
    for (const job = tsvOf(rows, table.columns); ;) {
      const step = job.next();
      if (step.done) { text = step.value; break; }
    }
    setSaid(words.copied(rows.length));
    return text;
  };
  const download = () => runSliced(csvOf(table.places, table.columns, table.ids), (parts) => saveCsv(`interurban-${table.rows === 'nodes' ? (onlyCities ? 'cities' : 'nodes') : 'links'}.csv`, parts.join('')));

  const told = <Told table={table} all={all} selected={selection.count} most={selection.most} said={said} />;
  return (
    <div className="table-view">
      <div className="table-head">
        <Choice<TableChoice['rows']> label={words.show} value={table.rows} onChange={(rows) => change({ rows })}
          options={[{ value: 'nodes', label: `${onlyCities ? words.cities : words.nodes} (${integerText(filtered.nodes)})` }, { value: 'links', label: `${words.links} (${integerText(filtered.links)})` }]} />
        <Find text={state.table.find} onFind={(find) => change({ find }, 'table-find')} />
        <div className="table-tools">
          <ColumnMenu bench={bench} table={table} />
          <Tool name="copy" label={words.copy} bare={narrow} act={copy} />
          <Tool name="download" label={words.download} bare={narrow} act={download} />
        </div>
        {narrow && told}
      </div>
      {!narrow && told}
      {table.places.length > 0 || table.busy ? (
        <Grid ref={grid} label={words.label} columns={table.columns} places={table.places} sort={table.sort} waiting={table.waiting} busy={table.busy} narrow={narrow}
          isSelected={selection.isSelected} nameOf={selection.nameOf} onSelect={selection.select} onAll={selection.selectAll} onOpen={selection.open}
          onSort={(column, add) => change(withOrder(state.table, nextOrder(table.sort, column, add)))} onCopy={copyAtOnce} />
      ) : (
        <div className="table-empty">
          <p>{state.table.find !== '' && all > 0 ? words.emptyFind(state.table.find) : all === 0 ? words.nothingShown : words.empty}</p>
          {state.table.find !== '' && all > 0 && <button type="button" className="button small" onClick={() => change({ find: '' })}>{words.clearFind}</button>}
        </div>
      )}
    </div>
  );
}

/** On a phone the drawing alone; the words are still read out. */
function Tool({ name, label, bare, act }: { name: IconName; label: string; bare: boolean; act: () => void }) {
  return bare
    ? <button type="button" className="explorer-tool" aria-label={label} title={label} onClick={act}><Icon name={name} /></button>
    : <button type="button" className="button small" onClick={act}>{label}</button>;
}

/** How many rows there are and are selected, and what came of copying: read out as it changes. */
function Told({ table, all, selected, most, said }: { table: TableState; all: number; selected: number; most: number; said: string | null }) {
  return (
    <p className="table-told muted" role="status">
      {table.busy ? words.sorting : words.rows(table.places.length, all)}
      {selected > 0 && ` · ${words.selected(selected)}`}
      {selected > most && ` · ${words.many(most)}`}
      {table.failed.length > 0 && <span className="explorer-bad"> · {words.failed(table.failed.join(', '))}</span>}
      {said !== null && <strong> · {said}</strong>}
    </p>
  );
}

/** Follows the state when that changes from outside (undo, a link), and tells it a moment after the last letter. */
function Find({ text, onFind }: { text: string; onFind: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const settled = useDebounced(typed, 150);
  const told = useRef(text);
  const id = useId();
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setTyped(text);
  }, [text]);
  const tell = useRef(onFind);
  useEffect(() => { tell.current = onFind; });
  useEffect(() => {
    if (settled === told.current) return;
    told.current = settled;
    tell.current(settled);
  }, [settled]);
  return (
    <div className="table-find">
      <label className="visually-hidden" htmlFor={id}>{words.find}</label>
      <input id={id} type="search" className="input" value={typed} placeholder={words.findHint} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}
