/** Areas of several pages: the header has an entry for the first of each, the others are reached from the head of the page. */
import { areaNames as names } from './messages.ts';

export interface AreaPage {
  readonly to: string;
  readonly label: string;
  /** Whether addresses below it belong to another page. */
  readonly end?: boolean;
}
export interface Area { readonly label: string; readonly pages: readonly AreaPage[] }

const suggestions: Area = {
  label: names.suggestions,
  pages: [
    { to: '/suggestions', label: names.network, end: true }, { to: '/cohorts', label: names.cohorts }, { to: '/monitoring', label: names.monitoring },
    { to: '/suggestions/model', label: names.model }, { to: '/backtest', label: names.backtest },
  ],
};
const transfer: Area = {
  label: names.transfer,
  pages: [
    { to: '/measures', label: names.measures }, { to: '/flows', label: names.flows }, { to: '/spread', label: names.spread },
    { to: '/compare', label: names.compare }, { to: '/robustness', label: names.robustness }, { to: '/report', label: names.report },
  ],
};

export const areas = { suggestions, transfer } as const;
