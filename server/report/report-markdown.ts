/** The transfer report as Markdown (CommonMark with tables). No text of the data can become a heading, a link or HTML. */
import type { ReportTable, TransferReport } from '../model/transfer-report.ts';
import { figure } from './answers.ts';

const SPECIAL = /[\\`*_{}[\]<>()#+!|~&-]/gu;
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll(SPECIAL, (mark) => (mark === '-' || mark === '(' || mark === ')' || mark === '+' ? mark : `\\${mark}`));

function tableText({ caption, columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    plain(caption), '', line(columns.map(({ label }) => plain(label))), line(columns.map(({ number }) => (number ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? figure(cell) : plain(cell))))),
  ].join('\n');
}

export function reportMarkdown(report: TransferReport): string {
  const { filters, within, samples, seed } = report.request;
  const given = Object.entries(filters).filter(([, value]) => value !== null).map(([name, value]) => `${name} ${value}`);
  const sections = report.sections.map((section) => [
    `## ${plain(section.title)}`, `**${plain(section.answer)}**`,
    ...(section.points.length > 0 ? [section.points.map((point) => `- ${plain(point)}`).join('\n')] : []),
    ...section.tables.map(tableText), ...section.caveats.map((caveat) => `*${plain(caveat)}*`),
  ].join('\n\n'));
  const methods = report.methods.map(({ text }) => `- ${plain(text)}`).join('\n');
  return [
    '# How learning travels in this network',
    `Data version ${plain(report.dataVersion)}, ${report.software}; adoptions within ${within} months, ${samples} draws for every comparison with chance, seed ${seed}${given.length > 0 ? `; only ${plain(given.join(', '))}` : ''}.`,
    ...sections, '## How it was computed', methods, '```bibtex', report.bibtex, '```', '',
  ].join('\n\n').replace('```bibtex\n\n', '```bibtex\n').replace('\n\n```\n', '\n```\n');
}
