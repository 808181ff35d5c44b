/** Words of the start page. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'How cities learn from each other',
    about: 'Interurban is a network of cities, their practices, and the exchanges in which they learned from each other. Look up a city, follow a practice from place to place, or load your own tables and see your network.',
    searchLabel: 'Find a city, practice, person, institution or exchange',
    searchPlaceholder: 'Try Medellín, or participatory budgeting',
    inNumbers: 'In this network',
    from: 'Where the data comes from',
    emptyTitle: 'Nothing here yet',
    emptyText: 'Import a folder of CSV files, a workbook, or a graph (GEXF, GraphML). You see what would happen before anything is written.',
    import: 'Import your network',
    template: 'Get a template',
  },
  said: {
    factsBefore: 'Facts carry their ',
    sources: 'sources',
    factsAfter: '; what nobody has checked there yet is marked “unverified”.',
    loadedBefore: 'What was loaded, when and from what stands under ',
    datasets: 'datasets',
    coordinates: 'Coordinates and population of cities: ',
    outlines: ', CC BY 4.0. Outlines of land: Natural Earth, public domain.',
    engine: (software: string, engine: string, version: string) => `${software} on the ${engine} engine ${version}`,
    cities: (count: number) => countOf(count, 'city', 'cities'),
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, said } = messages;
