/** Words of the page that builds groups of cities. */
import { inLanguage } from '../../ui/language.ts';
import { countOf, fixedText, listText, numberText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const signed = (value: number) => `${value < 0 ? '−' : '+'}${fixedText(Math.abs(value), 2)}`;

const en = {
  words: {
    title: 'Cohorts',
    about: 'Groups of cities that have much to offer each other, within the rules you set. The answer says how far from the best possible it can be, and what a change by hand costs.',
    who: 'Which cities', about_: 'What they are about', rules: 'Rules', mentoring: 'Mentors', wishes: 'Wishes and limits',
    topic: 'Topic or hazard', topicFind: 'Find a topic', topicHelp: 'Weighs what the cities need and offer on it.',
    onlyTopic: 'Only cities that have to do with the topic',
    purpose: 'Purpose', region: 'Region', country: 'Country', programme: 'Programme', any: 'any',
    listed: 'Or name the cities', listedHelp: 'Named cities are taken instead of the conditions above.', findCity: 'Find a city',
    matching: (count: number) => `${countOf(count, 'city', 'cities')} to group`,
    tooMany: (count: number, most: number) => `${countOf(count, 'city', 'cities')} meet these conditions; at most ${most} can be grouped at once`,
    groups: 'Groups', minSize: 'Smallest size', maxSize: 'Largest size', sizeHelp: 'Mentors count.',
    maxPerCountry: 'Most cities of one country in a group', noLimit: 'no limit',
    commonLanguage: 'All cities of a group speak one language', everyone: 'Every city has a place', everyoneHelp: 'Without this, the best are chosen and the others left out.',
    mentors: 'Cities that mentor', mentorsMin: 'Least mentors in a group', mentorsMax: 'Most mentors in a group', capacity: 'Cities a mentor serves at most',
    together: 'Together', apart: 'Apart', firstCity: 'First city', secondCity: 'Second city', noCity: 'choose a city', add: 'Add',
    pair: (a: string, b: string) => `${a} and ${b}`, remove: (what: string) => `Remove ${what}`,
    seconds: 'Time limit in seconds', seed: 'Seed',
    build: 'Build groups', again: 'Build again with the locks', building: 'Building the groups.', cancelled: 'Building was stopped.', failed: 'Not built',
    result: 'Groups', csv: 'Download CSV',
    group: (number: number) => `Group ${number}`,
    groupFacts: (cities: number, value: number) => `${countOf(cities, 'city', 'cities')} · value ${fixedText(value, 2)}`,
    speaks: (languages: readonly string[]) => `all speak ${listText(languages)}`,
    empty: 'No city yet. Drop one here.',
    mentor: 'mentor', locked: 'locked',
    lock: (city: string, group: number) => `Lock ${city} in group ${group}`,
    drag: (city: string) => `Drag ${city}`, move: (city: string) => `Move ${city}`, leaveOut: 'Leave out', why: 'Why these cities',
    leftOut: 'Left out', nobodyLeftOut: 'No city is left out. Drop one here to leave it out.',
    swap: (other: string, where: string) => `Swap with ${other} of ${where}`,
    change: signed,
    breaks: (rules: readonly string[]) => (rules.length === 0 ? 'keeps the rules' : `breaks: ${rules.join(' ')}`),
    costs: 'working out the costs…',
    moved: (city: string, where: string, change: number, locked: boolean) => `${city} moved to ${where}: ${signed(change)}.${locked ? ' It is locked there.' : ''}`,
    swapped: (city: string, other: string, change: number) => `${city} and ${other} changed places: ${signed(change)}. Both are locked.`,
    leftOutName: 'those left out', undo: 'Undo',
    sum: (objective: number, bound: number | null) => `Sum of benefits ${fixedText(objective, 2)}${bound === null ? '' : `, at most ${fixedText(bound, 2)} possible`}`,
    took: (seconds: number, seed: number) => `${seconds < 10 ? fixedText(seconds, 1) : numberText(Math.round(seconds))} s · seed ${seed}`,
    byHand: 'Arranged by hand.', handBreaks: 'This arrangement breaks rules',
    conflict: 'These rules exclude each other', notes: 'Notes',
    measured: (change: number) => `Compared with the groups as built: ${signed(change)}.`,
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words } = messages;
