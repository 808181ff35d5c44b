/** Areas of several pages: the header has an entry for the first of each, the others are reached from the head of the page. */
export interface AreaPage {
  readonly to: string;
  readonly label: string;
  /** Whether addresses below it belong to another page. */
  readonly end?: boolean;
}
export interface Area { readonly label: string; readonly pages: readonly AreaPage[] }

const suggestions: Area = {
  label: 'Suggestions',
  pages: [
    { to: '/suggestions', label: 'Across the network', end: true }, { to: '/cohorts', label: 'Cohorts' }, { to: '/monitoring', label: 'What became of them' },
    { to: '/suggestions/model', label: 'How it works' }, { to: '/backtest', label: 'Does it work?' },
  ],
};
const transfer: Area = {
  label: 'Transfer of knowledge',
  pages: [
    { to: '/measures', label: 'Measures' }, { to: '/flows', label: 'Flows' }, { to: '/spread', label: 'Spread' },
    { to: '/robustness', label: 'Robustness' }, { to: '/report', label: 'Report' },
  ],
};

export const areas = { suggestions, transfer } as const;
