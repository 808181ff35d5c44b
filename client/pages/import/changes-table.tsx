import type { ImportReport } from '#model/report.ts';
import { tableNames } from '../../ui/messages.ts';
import { numberText } from '../../ui/number-text.ts';
import { words, said } from './messages.ts';
import { changedTables } from './report-groups.ts';

/** Rows added, updated and unchanged, by table. */
export function ChangesTable({ report }: { report: ImportReport }) {
  const tables = changedTables(report);
  if (tables.length === 0) return <p className="section-empty">{report.status === 'refused' ? said.whenFixed : said.noRows}</p>;
  return (
    <div className="table-box changes" tabIndex={0} role="region" aria-label={words.byTable}>
      <table>
        <thead><tr><th scope="col">{words.table}</th><th scope="col" className="number">{words.added}</th><th scope="col" className="number">{words.updated}</th><th scope="col" className="number">{words.unchanged}</th></tr></thead>
        <tbody>
          {tables.map(({ table, added, updated, unchanged }) => (
            <tr key={table}><th scope="row">{tableNames[table]}</th><td className="number">{numberText(added)}</td><td className="number">{numberText(updated)}</td><td className="number">{numberText(unchanged)}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
