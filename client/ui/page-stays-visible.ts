/**
 * For comboboxes: while their list is open, react-aria hides the rest of the page from
 * assistive technology, yet leaves it focusable, which WCAG checkers rightly report. A list
 * of suggestions is no dialog: the page stays. Spread on `ComboBox`.
 */
const page = () => document.getElementById('root');

export const pageStaysVisible = {
  onFocus: (): void => page()?.setAttribute('data-react-aria-top-layer', 'true'),
  onBlur: (): void => page()?.removeAttribute('data-react-aria-top-layer'),
};
