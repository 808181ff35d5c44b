/** Words of the page of robustness. */
import { ordinal } from '#model/ordinal.ts';
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'Robustness',
    about: 'How much of the network still holds together when cities leave? If few cities carry most connections, losing them cuts others off from what they could learn.',
    curves: 'What is left when cities leave',
    curvesCaption: (strategy: string) => `Cities leave one after the other. Where a curve falls fast, the network hangs on the cities that leave first. Here the fall is steepest with “${strategy}”.`,
    curvesEmpty: 'There is nothing to take apart: no two cities are connected under these filters. Add exchanges with participants, or take the filters off.',
    value: 'Pairs of remaining cities still connected', largest: 'Cities in the largest connected part, of all',
    show: 'Show', shows: { value: 'Connected pairs', largest: 'Largest part' },
    x: 'Cities that left (%)',
    strategies: { betweenness: 'most in between first', degree: 'most partners first', random: 'at random', strength: 'most exchanges first', coreness: 'innermost first' } as Record<string, string>,
    filters: 'Only a part of the network',
    brokers: 'Cities whose loss would cost most',
    brokersAbout: 'Loss is the share of connections between other cities that exist only through this city: how many pairs would have no way left along which one could learn from the other. Brokerage counts how often it stands between two cities that do not deal with each other directly.',
    brokersEmpty: 'No city stands between others here: losing any single one cuts off nobody.',
    loss: 'Loss', brokerage: 'Brokerage', group: 'group',
    what: 'What happens if a city leaves?', find: 'City', leave: 'Find a city',
    whatAbout: 'Choose a city from the list or search for one.',
    gone: (city: string, loss: string, rank: string) => `If ${city} left, ${loss} of the connections among the other cities would be gone. ${rank}`,
    goneNothing: (city: string) => `If ${city} left, all other cities could still reach each other as they do now. It may still be missed: what it knows, whom it knows well, and who runs the exchanges is not in this figure.`,
    rank: (place: number, n: string) => `That is the ${place === 1 ? '' : `${ordinal(place)} `}largest loss of ${n} cities.`,
    caveat: 'This looks at connections that are recorded. A broker who leaves may be replaced, and cities may meet where nobody wrote it down. It describes the network as recorded, not what will happen.',
    unavailable: (id: string) => `This version of the server does not compute “${id}”.`,
    profile: 'Page of the city', explore: 'See it in the explorer',
  },
  said: {
    city: 'City',
    lossTitle: 'Share of the connections among other cities that would be gone',
    brokerageTitle: 'How often it stands between two cities that do not deal directly',
    gatekeeper: 'Gatekeeper',
    gatekeeperTitle: 'From another group into its own',
    representative: 'Representative',
    representativeTitle: 'From its own group to another',
    liaison: 'Liaison',
    liaisonTitle: 'Between two other groups',
    coordinator: 'Coordinator',
    coordinatorTitle: 'Within its own group',
    ifLeaves: 'If it leaves',
    showLeaves: (name: string) => `Show what happens if ${name} leaves`,
    show: 'Show',
    noCity: (city: string) => `There is no city “${city}” in this network.`,
    half: (label: string, share: string) => `${label}: half is gone after ${share}`,
    halfStays: (label: string) => `${label}: more than half stays`,
    curvesLabel: (what: string, list: string) => `${what} while cities leave. ${list}.`,
    curvesNote: (cities: string, ties: string, list: string, band: boolean) => `n = ${cities} cities, ${ties} ties. ${list} of the cities.${band ? ' The band is where 95 % of the random removals lie.' : ''}`,
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, said } = messages;
