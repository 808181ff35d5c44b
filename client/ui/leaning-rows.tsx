/** Rows that stand in the way of a deletion or an undo: `details` of the refusal, as links. */
import type { TableName } from '#model/fields.ts';
import { Link } from 'react-router';
import { pagePath } from './links.ts';
import { tableNames, said } from './messages.ts';
import { numberText } from './number-text.ts';
import { typeOfTable, type PageTable } from './record.ts';

interface LeaningRow {
  table: TableName;
  key: string;
  reason?: string;
}

/** The rows named in the details of a `conflict`; none when the details are of another form. */
export function leaningRows(details: unknown): { rows: LeaningRow[]; count: number } {
  const { rows, count } = (details ?? {}) as { rows?: unknown; count?: unknown };
  if (!Array.isArray(rows)) return { rows: [], count: 0 };
  const known = rows.filter((row: unknown): row is LeaningRow => {
    const { table, key } = (row ?? {}) as Partial<LeaningRow>;
    return typeof key === 'string' && typeof table === 'string' && table in tableNames;
  });
  return { rows: known, count: typeof count === 'number' ? count : known.length };
}

export function LeaningRows({ details }: { details: unknown }) {
  const { rows, count } = leaningRows(details);
  if (rows.length === 0) return null;
  const reasons = rows.some(({ reason }) => reason !== undefined);
  return (
    <div className="table-box leaning" tabIndex={0} role="region" aria-label={said.inTheWay}>
      <table>
        <thead><tr><th scope="col">{said.inTheWay} ({numberText(count)})</th>{reasons && <th scope="col">{said.why}</th>}</tr></thead>
        <tbody>
          {rows.map(({ table, key, reason }) => {
            const type = typeOfTable[table as PageTable] as (typeof typeOfTable)[PageTable] | undefined;
            const shown = key.replaceAll('\u001f', ' · ');
            return <tr key={`${table} ${key}`}><td>{tableNames[table]}: {type ? <Link to={pagePath(type, key)}>{shown}</Link> : shown}</td>{reasons && <td>{reason}</td>}</tr>;
          })}
        </tbody>
      </table>
    </div>
  );
}
