/** A report that was made: its sections with tables and caveats, and how it was computed. */
import type { ReportSection, ReportTable, TransferReport } from '#model/transfer-report.ts';
import { api } from '../../api.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { numberText } from '../../ui/number-text.ts';
import { unknown as unknownText } from '../../ui/messages.ts';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { words } from './messages.ts';

export function ReportView({ report, job }: { report: TransferReport; job: string }) {
  const file = (format: 'md' | 'json') => api.transferReports.file.url({ params: { id: job }, query: { format } });
  return (
    <article className="report">
      <div className="report-actions no-print">
        <a className="button small" href={file('md')} download="transfer-report.md">{words.markdown}</a>
        <a className="button small" href={file('json')} download="transfer-report.json">{words.json}</a>
        <button type="button" className="button small" onClick={() => window.print()}>{words.print}</button>
      </div>
      <p className="muted small" role="status">{words.basis(report.dataVersion, report.software)}</p>
      {report.sections.map((section) => <SectionView key={section.id} section={section} />)}
      <details className="report-methods">
        <summary>{words.methods}</summary>
        <ul className="prose small" {...inEnglish}>{report.methods.map(({ measure, text }) => <li key={measure}>{text}</li>)}</ul>
        <h3>{words.references}</h3>
        <pre className="small" tabIndex={0} aria-label={words.references}>{report.bibtex}</pre>
      </details>
    </article>
  );
}

function SectionView({ section }: { section: ReportSection }) {
  return (
    <section className="section" {...inEnglish} aria-labelledby={`report-${section.id}`}>
      <h2 id={`report-${section.id}`}>{section.title}</h2>
      <p className="prose report-answer">{section.answer}</p>
      {section.points.length > 0 && <ul className="prose">{section.points.map((point) => <li key={point}>{point}</li>)}</ul>}
      {section.tables.map((table) => <TableView key={table.caption} table={table} />)}
      {section.caveats.map((caveat) => <p key={caveat} className="muted small prose"><strong>{words.caveat}:</strong> {caveat}</p>)}
    </section>
  );
}

type Row = { readonly at: number; readonly cells: ReportTable['rows'][number] };

function TableView({ table }: { table: ReportTable }) {
  const columns = table.columns.map(({ label, number }, at): DataColumn<Row> => ({
    key: String(at), label, number,
    cell: ({ cells }) => {
      const cell = cells[at] ?? null;
      return cell === null ? <span className="muted">{unknownText}</span> : typeof cell === 'number' ? numberText(cell) : cell;
    },
  }));
  return (
    <>
      <p className="report-caption">{table.caption}</p>
      <DataTable caption={table.caption} columns={columns} rows={table.rows.map((cells, at) => ({ at, cells }))} rowKey={({ at }) => String(at)} first={50} />
    </>
  );
}
