/** docs/validation.md: what was planted, what was found, and how often the interval held it. No date, so that equal runs give equal bytes. */
import { CASES } from './cases.ts';
import type { Row } from './verdict.ts';

const number = (value: number): string => (Number.isFinite(value) ? value.toFixed(3).replace(/^-(0\.0+)$/, '$1') : '–');
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const KIND = { coverage: 'holds the planted value', size: 'rejects at 5 %', power: 'rejects at 5 % (there is an effect)' } as const;

function tableOf(rows: readonly Row[]): string {
  return [
    '| Measure | Planted | Recovered, mean | Bias | What is counted | Share | Monte Carlo 95 % | n | Target met |', '|---|---:|---:|---:|---|---:|---|---:|---|',
    ...rows.map(({ measure, label, kind, planted, recovered, share, low, high, n, without, verdict }) =>
      `| \`${measure}\`: ${label} | ${number(planted)} | ${number(recovered)} | ${number(recovered - planted)} | ${KIND[kind]} | ${percent(share)} | ${percent(low)} to ${percent(high)} | ${n}${without === 0 ? '' : ` (${without} without an answer)`} | ${verdict} |`),
  ].join('\n');
}

export function reportText(rows: readonly Row[], seed: number): string {
  const parts = CASES.flatMap(({ id, about, settings }) => {
    const own = rows.filter((row) => row.case === id);
    if (own.length === 0) return [];
    const outside = [...new Set(own.flatMap((row) => (row.outside === null || row.outside === 'as above' ? [] : [row.outside])))];
    return [[
      `## ${id}`, '', about, '', tableOf(own), '',
      ...(outside.length === 0 ? [] : [`Reported only: ${outside.join('; ')}.`, '']),
      `Settings that differ from those of \`interurban generate\`: ${Object.entries(settings).map(([name, value]) => `\`${name}\` ${typeof value === 'object' ? Object.entries(value as object).map(([key, each]) => `${key} ${Number(each).toFixed(3).replace(/\.?0+$/, '')}`).join(', ') : String(value)}`).join('; ')}.`,
    ].join('\n')];
  });
  const missed = rows.filter(({ verdict }) => verdict === 'no');
  return [
    '# Validation', '',
    'Measures that have never found a known truth are not to be trusted. Here networks are simulated with known truth (`interurban generate`), and the measures, computed as everywhere else, are put to them. Written by `npm run validate`; to repeat it takes some minutes.', '',
    `Seed ${seed}. A nominal 95 % interval should hold what was planted in 93 to 97 % of simulations; a test at 5 % should reject a true zero in at most 7 %. Share and its Monte Carlo interval (Wilson) are over n simulations; “within Monte Carlo error” says that the share lies outside the target but its interval does not.`, '',
    missed.length === 0 ? 'No figure misses its target by more than chance.' : `**${missed.length} of ${rows.length} figures miss their target by more than chance:** ${missed.map((row) => `${row.case}, ${row.label} (${percent(row.share)})`).join('; ')}.`, '',
    parts.join('\n\n'), '',
    '## What this does not show', '',
    '- Every city is taught each practice at most once here, and exchanges have one teacher. Where cities are exposed again and again, or by several kinds, a rate by kind counts the same adoption for each.',
    '- Chance of adopting does not differ between cities but for `receptivity`. In the world it does, and cities that meet are alike: then the measures show an association that no interval here corrects (Shalizi & Thomas 2011).',
    '- Intervals hold for rates and medians of the cities that were exposed, not for those that nobody taught.', '',
  ].join('\n');
}
