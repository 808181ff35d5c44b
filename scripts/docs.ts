/**
 * npm run docs: writes the parts of docs/ that the code knows best (tables and columns,
 * measures, features of suggestions), so that they cannot drift; a test compares them with the files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describeMeasures } from '../server/analytics/registry.ts';
import { TABLES, TABLE_NAMES } from '../server/model/tables.ts';
import { FEATURES } from '../server/suggest/features/registry.ts';
import { PAIRS } from '../server/suggest/model/additive-model.ts';
import { PRIOR } from '../server/suggest/model/prior.ts';

function tablesMarkdown(): string {
  const rows = TABLE_NAMES.map((name) => {
    const columns = TABLES[name].columns
      .filter((column) => name === 'sources' || (column.name !== 'sourceIds' && column.name !== 'verified'))
      .map((column) => (column.required ? `**${column.name}**` : column.name));
    return `| ${name} | ${columns.join(', ')} |`;
  });
  return ['| Table | Columns (**required**) |', '|---|---|', ...rows].join('\n');
}

function measuresMarkdown(): string {
  const parts = describeMeasures().map((measure) => {
    const options = measure.parameters.map((parameter) =>
      `- \`${parameter.name}\`: ${parameter.description}${parameter.default === null ? '' : ` Default: ${String(parameter.default)}.`}`);
    return [
      `## ${measure.label} (\`${measure.id}\`)`, '', measure.definition, '',
      `- Network: ${measure.network} by default${measure.unit === null ? '' : `; unit: ${measure.unit}`}`,
      `- Edge cases: ${measure.edgeCases}`, `- Source: ${measure.source}`, ...options,
    ].join('\n');
  });
  return [
    '# Measures', '',
    'Computed once, in `server/analytics`; page, API and command line give the same numbers. This page is written by `npm run docs` from the registry.', '',
    parts.join('\n\n'), '',
  ].join('\n');
}

function featuresMarkdown(): string {
  const groups = [...new Set(FEATURES.map(({ group }) => group))];
  const tables = groups.map((group) => [
    `## ${group[0]!.toUpperCase()}${group.slice(1)}`, '', '| Feature | Unit | What it is | From the other side |', '|---|---|---|---|',
    ...FEATURES.filter((feature) => feature.group === group).map(({ id, label, unit, definition, mirror }) =>
      `| ${label} (\`${id}\`) | ${unit ?? '–'} | ${definition.replaceAll('|', '\\|')} | ${mirror === 'same' ? 'the same' : mirror === 'negated' ? 'with the other sign' : `\`${mirror}\``} |`),
  ].join('\n'));
  return [
    '# Features of suggestions', '',
    'What a candidate is scored by ([suggestions.md](suggestions.md)). Computed in one place, `server/suggest/features`; the score, the reasons, the backtest and this page go by it. Written by `npm run docs`.', '',
    tables.join('\n\n'), '',
    '## Pairs of features', '', 'Effects of two features together:', '', ...PAIRS.map(([a, b]) => `- \`${a}\` with \`${b}\``), '',
    '## Prior weights', '', 'Log-odds for each unit, counted from the value given, between the ends; they stand alone in networks of few links.', '',
    '| Feature | Slope | From | Ends |', '|---|---|---|---|', ...PRIOR.map(({ feature, slope, zero, ends }) => `| \`${feature}\` | ${slope} | ${zero} | ${ends.join(' to ')} |`), '',
  ].join('\n');
}

function between(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the marks ${begin} and ${end} are missing`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

/** Files of docs/ that are generated, wholly or between marks, with the text they must have. */
export function generatedDocs(): Map<string, string> {
  return new Map([
    ['docs/import.md', between(readFileSync('docs/import.md', 'utf8'), 'tables', tablesMarkdown())],
    ['docs/measures.md', measuresMarkdown()],
    ['docs/suggestion-features.md', featuresMarkdown()],
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, text] of generatedDocs()) writeFileSync(file, text);
}
