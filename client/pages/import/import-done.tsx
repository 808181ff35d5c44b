/** The clear end of an import: what was added, where to see it, and how to take it back. */
import type { ImportReport } from '#model/report.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Section } from '../../ui/section.tsx';
import { UndoButton } from '../datasets/undo-button.tsx';
import { ChangesTable } from './changes-table.tsx';
import { words, said } from './messages.ts';
import { outcome } from './report-groups.ts';
import '../../ui/notice.css';

export function ImportDone({ report }: { report: ImportReport }) {
  const [undone, setUndone] = useState(false);
  const { dataset } = report;
  return (
    <div className="page import-page">
      <title>{`${undone ? said.undone : words.done} · Interurban`}</title>
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>{undone ? words.undone : words.done}</h1>
      {!undone && <div className="notice good" role="status"><h2>{outcome(report)}</h2>{dataset && <p>{said.kept(dataset)}</p>}</div>}
      <div className="review-buttons">
        {!undone && dataset && <Link className="button primary" to="/explore?view=network">{words.seeExplorer}</Link>}
        {!undone && dataset && (report.tables.cities?.added ?? 0) > 0 && <Link className="button" to={`/cities?${new URLSearchParams({ dataset })}`}>{words.seeCities}</Link>}
        <Link className="button" to="/import">{words.another}</Link>
        <Link className="button" to="/datasets">{words.seeDatasets}</Link>
        {!undone && dataset && <UndoButton dataset={dataset} label={words.undo} onUndone={() => setUndone(true)} />}
      </div>
      {!undone && <Section title={words.changed}><ChangesTable report={report} /></Section>}
    </div>
  );
}
