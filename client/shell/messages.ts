/** Words of the frame around every page. */
import { areas, type Area } from '../ui/areas.ts';
import { inLanguage } from '../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  shell: {
    skip: 'Skip to content',
    home: 'Interurban, start page',
    navigation: 'Main',
    menu: 'Menu',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    gone: 'The server does not answer. What you see may be out of date; trying again…',
    tryNow: 'Try now',
    footer: 'API documentation',
  },
  pages: {
    explore: 'Explore', cities: 'Cities', practices: 'Practices', exchanges: 'Exchanges', institutions: 'Institutions', people: 'People',
    suggestions: 'Suggestions', measures: 'Measures', import: 'Import', datasets: 'Datasets',
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { shell } = messages;

const { pages } = messages;
export const navigation: readonly { readonly to: string; readonly label: string; readonly area?: Area }[] = [
  { to: '/explore', label: pages.explore },
  { to: '/cities', label: pages.cities },
  { to: '/practices', label: pages.practices },
  { to: '/exchanges', label: pages.exchanges },
  { to: '/institutions', label: pages.institutions },
  { to: '/people', label: pages.people },
  { to: '/suggestions', label: pages.suggestions, area: areas.suggestions },
  { to: '/measures', label: pages.measures, area: areas.transfer },
  { to: '/import', label: pages.import },
  { to: '/datasets', label: pages.datasets },
];
