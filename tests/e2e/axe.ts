/** What axe finds on a page against WCAG 2.0 to 2.2, levels A and AA: the rule, where, and what would mend it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult { violations: { id: string; impact: string | null; nodes: { target: string[]; failureSummary?: string }[] }[] }
interface Axe { run(within: string, options: object): Promise<AxeResult> }

/** All of them, or only those that axe calls serious or critical; on the whole page or within a part of it. */
export async function violations(page: Page, only: 'all' | 'serious' = 'all', within = 'html'): Promise<string[]> {
  // The content policy of the product forbids foreign scripts; the driver may run one all the same.
  await page.evaluate(source);
  const result = await page.evaluate((part) => (globalThis as unknown as { axe: Axe }).axe.run(part, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }), within);
  return result.violations
    .filter(({ impact }) => only === 'all' || impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary ?? ''}`));
}
