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
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8M10 14.5h.01',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return <svg className="explorer-icon" viewBox="0 0 20 20" aria-hidden="true"><path d={PATHS[name]} /></svg>;
}
