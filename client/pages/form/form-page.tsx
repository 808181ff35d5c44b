/** A page that adds a row or changes one, and ends on the row's own page. */
import { Link, useNavigate } from 'react-router';
import { pagePath } from '../../ui/links.ts';
import { listPath, typeOfTable, type PageTable } from '../../ui/record.ts';
import { words } from './messages.ts';
import { RowForm } from './row-form.tsx';
import type { Stored } from './table-calls.ts';

export function FormPage({ table, title, stored }: { table: PageTable; title: string; stored?: Stored }) {
  const navigate = useNavigate();
  const type = typeOfTable[table];
  return (
    <div className="page form-page">
      <title>{`${title} · Interurban`}</title>
      <h1>{title}</h1>
      <RowForm
        table={table} stored={stored} onSaved={async (key) => navigate(pagePath(type, key))}
        cancel={<Link className="button" to={stored ? pagePath(type, stored.key) : listPath(type)}>{words.cancel}</Link>}
      />
    </div>
  );
}
