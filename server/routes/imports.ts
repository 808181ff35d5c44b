/** Imports: upload and look, change one's mind, accept or discard. Nothing is written before it is accepted. */
import type { Router } from 'express';
import { reportCsv } from '../export/report-csv.ts';
import { contract } from '../model/contract.ts';
import { Mapping } from '../model/mapping.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import type { PendingImports } from './pending-imports.ts';
import { badRequest, parseInput, refuseUnsafeText } from './validation.ts';

export function importRoutes(router: Router, context: BindContext, pending: PendingImports): void {
  const { imports } = contract;

  bind(router, context, imports.create, ({ form, upload, actor, signal }) => pending.create(upload, {
    mapping: form.mapping === undefined || form.mapping === '' ? undefined : readMapping(form.mapping),
    clearEmpty: form.clearEmpty === 'true', dataset: form.dataset === '' ? undefined : form.dataset,
  }, actor, signal));

  bind(router, context, imports.read, ({ params }) => pending.get(params.id), { cache: 'none' });

  bind(router, context, imports.revise, ({ params, body, actor, signal }) => pending.revise(params.id, body, actor, signal));

  bind(router, context, imports.accept, ({ params, actor }) => pending.accept(params.id, actor));

  bind(router, context, imports.discard, ({ params }) => pending.discard(params.id));

  bind(router, context, imports.report, ({ params }) => {
    const { report } = pending.get(params.id);
    return new Attachment('import-report.csv', 'text/csv; charset=utf-8', reportCsv(report));
  }, { cache: 'none' });
}

/** The mapping travels as JSON in a text field of the form. */
function readMapping(text: string): Mapping {
  let mapping: unknown;
  try {
    mapping = JSON.parse(text);
  } catch {
    throw badRequest([{ path: 'form.mapping', message: 'must be valid JSON' }]);
  }
  refuseUnsafeText(mapping, 'form.mapping');
  return parseInput(Mapping, mapping, 'form.mapping');
}
