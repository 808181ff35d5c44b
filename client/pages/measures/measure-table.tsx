/** A result as a table to sort and to take along, with what it was computed on. */
import type { MeasureDescription, MeasureResult } from '#model/measure.ts';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { pagePath } from '../../ui/links.ts';
import { numberText } from '../../ui/number-text.ts';
import { unknown as unknownText } from '../../ui/messages.ts';
import { columnText, figureText, valueText, inEnglish } from '../../vocabulary/vocabulary.tsx';
import { explorerAddress, queryOf, type MeasureChoice } from './measure-form-state.ts';
import { words, said } from './messages.ts';
import { picturePage } from './picture-page.ts';

type Row = MeasureResult['rows'][number];

/**
 * The name column of a node measure leads to the city's page; its id column is left out of
 * sight, and so are columns that hold nothing (the bands, without a null model).
 */
function columnsOf(measure: MeasureDescription, result: MeasureResult): DataColumn<Row>[] {
  const idAt = measure.kind === 'node' ? result.columns.findIndex(({ name }) => name === 'id') : -1;
  return result.columns.flatMap((column, at): DataColumn<Row>[] => {
    if (at === idAt || (result.rows.length > 0 && result.rows.every((row) => (row[at] ?? null) === null))) return [];
    const value = (row: Row) => row[at] ?? null;
    const link = idAt >= 0 && column.name === 'name';
    return [{
      key: column.name, label: column.unit && column.unit !== column.label.toLowerCase() ? `${columnText(column.label)} (${column.unit})` : columnText(column.label), title: column.description, number: column.type === 'number', sort: value,
      cell: (row) => {
        const cell = value(row);
        if (cell === null) return <span className="muted">{unknownText}</span>;
        if (link) return <Link to={pagePath('city', String(row[idAt]))}>{cell}</Link>;
        return typeof cell === 'number' ? numberText(cell) : column.name === 'name' && measure.kind === 'network' ? figureText(String(cell)) : valueText(String(cell));
      },
    }];
  });
}

export function MeasureTable({ measure, result, choice }: { measure: MeasureDescription; result: MeasureResult; choice: MeasureChoice }) {
  const columns = useMemo(() => columnsOf(measure, result), [measure, result]);
  const query = queryOf(measure, choice);
  const file = (format: 'csv' | 'csv-metadata' | 'json') => api.measures.read.url({ params: { id: measure.id }, query: { ...query, format } });
  const byValue = measure.kind === 'node' && result.columns.some(({ name, type }) => name === 'value' && type === 'number');
  const picture = picturePage(result);
  // The explorer asks for the measure by its id only.
  const colours = measure.kind === 'node' && result.columns.some(({ name, type }) => name === 'value' && type !== 'date') && measure.parameters.every(({ required }) => !required);
  return (
    <section className="measure-result" aria-labelledby="measure-result">
      <div className="measure-result-head">
        <h2 id="measure-result">{words.result}</h2>
        <p className="muted small" role="status">{words.basis(result.n, result.links, result.network === 'directed')} · {result.null !== null && <>{said.nullModel(result.null, result.samples)} · </>}{said.basisSeed(result.seed)} · {result.software} · {said.data(result.dataVersion)}</p>
      </div>
      <div className="measure-run">
        <a className="button small" href={file('csv')} download={`${measure.id}.csv`}>{words.csv}</a>
        <a className="button small" href={file('csv-metadata')} download={`${measure.id}.csv-metadata.json`} title={words.metadataHelp}>{words.metadata}</a>
        <a className="button small" href={file('json')} download={`${measure.id}.json`}>{words.json}</a>
        {picture && <Link className="button small" to={picture.to}>{words.picture(picture.label)}</Link>}
        {colours && <Link className="button small" to={explorerAddress(measure, choice)}>{words.colour}</Link>}
        {colours && byValue && <Link className="button small" to={explorerAddress(measure, choice, 'size')}>{words.size}</Link>}
      </div>
      {result.notes.length > 0 && <ul className="notice info small" aria-label={words.notes}>{result.notes.map((note) => <li key={note} {...inEnglish}>{note}</li>)}</ul>}
      <DataTable caption={`${measure.label}: ${words.result.toLowerCase()}`} columns={columns} rows={result.rows} rowKey={(row) => JSON.stringify(row.slice(0, 2))} first={20} {...(byValue ? { sorting: { key: 'value', descending: true } } : {})} />
    </section>
  );
}
