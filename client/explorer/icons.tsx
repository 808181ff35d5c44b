/** Small line drawings for buttons; the button itself carries the words. */
const PATHS = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  full: 'M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6',
  arrange: 'M4 8a6.5 6.5 0 0 1 11.5-2.5L17 7M17 3v4h-4M16 12a6.5 6.5 0 0 1-11.5 2.5L3 13M3 17v-4h4',
  undo: 'M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8',
  redo: 'm13 4 4 4-4 4M17 8H9a5 5 0 0 0 0 10h3',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10.5 5.3M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1',
  focus: 'M10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 2v4M10 14v4M2 10h4M14 10h4',
  close: 'm5 5 10 10M15 5 5 15',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  time: 'M4 16V9M8 16V4M12 16v-5M16 16V7',
  legend: 'M4 5.5h.01M4 10h.01M4 14.5h.01M8 5.5h8M8 10h8M8 14.5h8',
  share: 'M15 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4M15 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4M6.8 9.1l6.4-3.2M6.8 10.9l6.4 3.2',
  more: 'M4 9.5h1v1H4zM9.5 9.5h1v1h-1zM15 9.5h1v1h-1z',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M13 7.5h.01',
  frame: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  up: 'm5 12 5-5 5 5',
  down: 'm5 8 5 5 5-5',
  previous: 'm12 4-6 6 6 6',
  next: 'm8 4 6 6-6 6',
  story: 'M4 4h12v9H4zM8 17h4M10 13v4',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  download: 'M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13',
  pan: 'M10 2.5v15M2.5 10h15M10 2.5 8 4.5M10 2.5l2 2M10 17.5l-2-2M10 17.5l2-2M2.5 10l2-2M2.5 10l2 2M17.5 10l-2-2M17.5 10l-2 2',
  box: 'M3.5 5v-1.5H5M8 3.5h4M15 3.5h1.5V5M16.5 8v4M16.5 15v1.5H15M12 16.5H8M5 16.5H3.5V15M3.5 12V8',
  lasso: 'M10 3.5c4 0 7 1.9 7 4.5s-3 4.5-7 4.5-7-1.9-7-4.5 3-4.5 7-4.5M6.5 12a2 2 0 1 0 .1 3.5M6 15.5c.6 1 .3 1.8-.8 2.5',
  play: 'M6 4v12l10-6z',
  pause: 'M7 4v12M13 4v12',
  monthBack: 'm12 5-5 5 5 5',
  monthOn: 'm8 5 5 5-5 5',
  yearBack: 'm10 5-5 5 5 5M16 5l-5 5 5 5',
  yearOn: 'm10 5 5 5-5 5M4 5l5 5-5 5',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8M10 14.5h.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return <svg className="explorer-icon" viewBox="0 0 20 20" aria-hidden="true"><path d={PATHS[name]} /></svg>;
}
