/** Words of the report page. */
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'Transfer report',
    about: 'How learning travels between the cities of this network, in a form that can be sent to a board: every figure with its interval, a comparison with chance, and what it does not show.',
    within: 'Months in which an adoption counts as following an exchange', samples: 'Random networks for each comparison with chance', seed: 'Seed',
    make: 'Make the report', making: 'Making the report.', cancelled: 'The report was stopped.', failed: 'No report',
    markdown: 'Download as Markdown', json: 'Download as JSON', print: 'Print',
    basis: (dataVersion: string, software: string) => `Data ${dataVersion} · ${software}`,
    methods: 'How it was computed', references: 'References (BibTeX)', caveat: 'Mind',
    empty: 'The report reads the whole network and compares it with chance; on the starter network that takes some seconds.',
    numbers: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words } = messages;
