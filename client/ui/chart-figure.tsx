/**
 * The frame of a chart: title, the picture with a text for those who do not see it, a table of the same
 * data, files to take along, and what it rests on. The picture itself is a pure function of a width.
 */
import { useId, useRef, useState, type ReactNode } from 'react';
import { Chart } from './chart.tsx';
import { figureCsv, pngOf, saveFile, standaloneSvg, svgText } from './chart-figure-export.ts';
import type { CsvCell } from './csv-file.ts';
import { DataTable } from './data-table.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { numberText } from './number-text.ts';
import { said, unknown as unknownText } from './messages.ts';
import './chart-figure.css';

export interface FigureColumn {
  readonly name: string;
  readonly label: string;
  readonly number?: boolean;
}
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly CsvCell[])[];
}
/** More than these are folded away; files hold them all. */
const SHOWN_NOTES = 2;

interface ChartFigureProps {
  title: string;
  heading?: 'h2' | 'h3';
  /** What to see in it, in plain words. */
  caption?: ReactNode;
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** Kept by useCallback or useMemo: a new function draws again. */
  draw: (width: number) => SVGSVGElement;
  table: FigureTable;
  /** A column at the end of the table with something to press. */
  action?: { label: string; cell: (row: readonly CsvCell[]) => ReactNode };
  /** n, intervals, what is not drawn because it rests on too few. */
  notes?: readonly string[];
  /** Data version, parameters, seed and software, in every file. */
  basis: readonly string[];
  /** File name without its ending. */
  file: string;
  /** What it is about, where the page says it already and a file alone does not. */
  subject?: string;
  children?: ReactNode;
}

export function ChartFigure({ title, heading: Heading = 'h3', caption, label, draw, table, action, notes = [], basis, file, subject, children }: ChartFigureProps) {
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const text = { title: subject === undefined ? title : `${title}: ${subject}`, basis: [...notes, ...basis] };
  const svg = () => standaloneSvg(figure.current as HTMLElement, draw, text);
  const save = async (form: 'svg' | 'png' | 'csv') => {
    setProblem(null);
    try {
      if (form === 'csv') saveFile(`${file}.csv`, new Blob(['\ufeff', figureCsv(text, table.columns.map(({ name }) => name), table.rows)], { type: 'text/csv;charset=utf-8' }));
      else saveFile(`${file}.${form}`, form === 'svg' ? new Blob([svgText(svg())], { type: 'image/svg+xml' }) : await pngOf(svg()));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <figure className="chart-figure" ref={figure} aria-labelledby={id}>
      <div className="chart-figure-head">
        <Heading id={id}>{title}</Heading>
        <div className="chart-figure-tools" role="group" aria-label={said.tools(title)}>
          <button type="button" className="button small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{said.asTable}</button>
          {(['svg', 'png', 'csv'] as const).map((form) => <button key={form} type="button" className="button small quiet" aria-label={said.fileOf(form.toUpperCase(), title)} onClick={() => void save(form)}>{form.toUpperCase()}</button>)}
        </div>
      </div>
      {caption && <p className="small prose">{caption}</p>}
      {children}
      {asTable ? <FigureData title={title} table={table} {...(action ? { action } : {})} /> : <Chart draw={draw} label={said.sameData(label)} />}
      <figcaption>
        {notes.slice(0, SHOWN_NOTES).map((note) => <p key={note}>{note}</p>)}
        {notes.length > SHOWN_NOTES && (
          <details>
            <summary>{said.moreNotes(notes.length - SHOWN_NOTES)}</summary>
            {notes.slice(SHOWN_NOTES).map((note) => <p key={note}>{note}</p>)}
          </details>
        )}
        <p className="chart-figure-basis">{basis.join(' · ')}</p>
      </figcaption>
      {problem !== null && <ErrorNotice title={said.notSaved} error={problem} />}
    </figure>
  );
}

function FigureData({ title, table: { columns, rows }, action }: { title: string; table: FigureTable; action?: ChartFigureProps['action'] }) {
  const shown = columns.map((column, at) => ({
    key: column.name, label: column.label, number: column.number === true, sort: (row: readonly CsvCell[]) => row[at] ?? null,
    cell: (row: readonly CsvCell[]) => {
      const cell = row[at] ?? null;
      // Years and other labels are text columns; only amounts are grouped.
      return cell === null ? <span className="muted">{unknownText}</span> : typeof cell === 'number' && column.number ? numberText(cell) : cell;
    },
  }));
  return (
    <DataTable caption={said.dataOf(title)} first={50} rows={rows} rowKey={(row) => JSON.stringify(row)}
      columns={action ? [...shown, { key: 'action', label: action.label, cell: action.cell }] : shown} />
  );
}
