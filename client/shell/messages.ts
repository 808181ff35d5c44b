/** Words of the frame around every page. */
import { areas, type Area } from '../ui/areas.ts';

export const shell = {
  skip: 'Skip to content',
  home: 'Interurban, start page',
  navigation: 'Main',
  menu: 'Menu',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  gone: 'The server does not answer. What you see may be out of date; trying again…',
  tryNow: 'Try now',
  footer: 'API documentation',
};

export const navigation: readonly { readonly to: string; readonly label: string; readonly area?: Area }[] = [
  { to: '/explore', label: 'Explore' },
  { to: '/cities', label: 'Cities' },
  { to: '/practices', label: 'Practices' },
  { to: '/exchanges', label: 'Exchanges' },
  { to: '/institutions', label: 'Institutions' },
  { to: '/people', label: 'People' },
  { to: '/suggestions', label: 'Suggestions', area: areas.suggestions },
  { to: '/measures', label: 'Measures', area: areas.transfer },
  { to: '/import', label: 'Import' },
  { to: '/datasets', label: 'Datasets' },
];
