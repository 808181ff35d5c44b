/** What asking says: facets, rules in words, saved sets, summaries. */
import { inLanguage } from '../../ui/language.ts';
import { countOf as plural, integerText as integer, shortNumberText as number } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

type Forms = { is: (values: string) => string; not: (values: string) => string };
const forms = (is: string, not: string): Forms => ({ is: (values) => `${is} ${values}`, not: (values) => `${not} ${values}` });

const en = {
  noun: { cities: 'cities', nodes: 'nodes' },
  sentence: {
    and: 'and', or: 'or',
    fields: {
      region: forms('in', 'not in'), country: forms('in', 'not in'), income: forms('with income group', 'without income group'), type: forms('that are', 'that are not'),
      language: forms('speaking', 'not speaking'), hazard: forms('facing', 'not facing'), kind: forms('with links by', 'without links by'), topic: forms('with links about', 'without links about'),
      adopted: forms('that took up', 'that have not taken up'), linked: forms('linked to', 'not yet linked to'), tag: forms('tagged', 'not tagged'), set: forms('in the set', 'not in the set'), node: forms('named', 'other than'),
    } as Record<string, Forms>,
    other: (field: string): Forms => ({ is: (values) => `with ${field} ${values}`, not: (values) => `with ${field} other than ${values}` }),
    checked: 'checked at the source', unchecked: 'not checked at the source',
    known: (field: string) => `whose ${field} is known`, unknown: (field: string) => `whose ${field} is unknown`,
    inside: {
      atLeast: (field: string, low: string) => `with ${field} of at least ${low}`, atMost: (field: string, high: string) => `with ${field} of at most ${high}`,
      between: (field: string, low: string, high: string) => `with ${field} from ${low} to ${high}`,
    },
    outside: {
      atLeast: (field: string, low: string) => `with ${field} below ${low}`, atMost: (field: string, high: string) => `with ${field} above ${high}`,
      between: (field: string, low: string, high: string) => `with ${field} outside ${low} to ${high}`,
    },
  },
  fields: {
    type: 'Type', country: 'Country', region: 'Region', income: 'Income group', language: 'Language', hazard: 'Hazard', verified: 'Checked at the source', kind: 'Kind of link', topic: 'Topic of links',
    adopted: 'Practice taken up', linked: 'Linked to', tag: 'Tag', set: 'Set', node: 'Name', population: 'Population', neighbours: 'Neighbours',
  } as Record<string, string>,
  yes: 'Yes', no: 'No',
  on: { heading: 'On now', remove: (what: string) => `Take off: ${what}`, from: (year: string) => `from ${year}`, to: (year: string) => `to ${year}`, edit: 'Edit the rule', build: 'Build a rule', waiting: 'Working out what the rule asks for…', failed: 'What the rule asks for could not be worked out.', refused: 'The rule of this link cannot be read, so nothing is filtered by it:', dismiss: 'Dismiss' },
  left: (count: number, of: number) => `${integer(count)} of ${plural(of, 'node', 'nodes')} fit`,
  unknownLeft: (count: number) => `of ${integer(count)} too little is known to say`,
  more: 'More to filter by', measures: 'Measures', openMeasure: 'Open to compute it.',
  range: {
    low: 'At least', high: 'At most', clear: 'Any value', unknown: (count: number) => `${integer(count)} unknown`, handles: (field: string) => ({ low: `${field}: lowest`, high: `${field}: highest` }),
    chart: (field: string, count: number) => `Distribution of ${field} over ${plural(count, 'node', 'nodes')}`, same: 'It is the same everywhere.',
  },
  builder: {
    heading: 'Rule', lead: 'Keep what fits these conditions.', all: 'all of them', any: 'at least one of them', join: 'Fits', add: 'Add a condition', addGroup: 'Add a group', remove: 'Take out this condition', removeGroup: 'Take out this group',
    not: 'not', field: 'What', how: 'How', value: 'Value', low: 'From', high: 'To', isOneOf: 'is one of', isBetween: 'is between', isUnknown: 'is unknown', apply: 'Use this rule', cancel: 'Cancel', clear: 'No rule',
    addValue: 'Add a value', choose: 'Choose…', incomplete: 'Some conditions are not complete yet; they are left out.', group: 'Group', deep: 'This rule is nested more deeply than can be edited here. It can be used as it is, or replaced.',
    unknownNote: 'What is unknown of a city makes a condition neither true nor false: “not in Asia” leaves out cities whose region nobody knows.',
    addLinked: 'Type a name', empty: 'No condition yet.',
  },
  sets: {
    heading: 'Sets', none: 'No sets yet. Filter something, then save it here.', name: 'Name of the set', save: 'Save', saveFilter: 'Save what fits', whatever: (sentence: string) => `Whatever fits, now and later: ${sentence}`,
    these: (count: number) => `These ${plural(count, 'node', 'nodes')} and no others`, windowNote: 'A span of years cannot be part of a rule: only the nodes shown now can be saved.', saved: (name: string) => `Saved: ${name}.`, failed: 'The set could not be saved.',
    apply: (name: string) => `Show only ${name}`, hide: (name: string) => `Hide ${name}`, select: (name: string) => `Select ${name}`, delete: (name: string) => `Delete ${name}`, deleted: (name: string) => `Deleted: ${name}.`, undo: 'Undo', deleteFailed: 'The set could not be deleted.',
    compare: 'Compare two sets', first: 'First', second: 'Second', shown: 'What fits now', selection: 'What is selected', everything: 'Everything',
    operations: { both: 'In both', first: 'Only in the first', second: 'Only in the second', one: 'In one only', neither: 'In neither' }, show: 'Show', choose: 'Select', nothing: 'Save two sets, or select something, to compare.', count: 'Nodes', operation: 'Which', unsaid: 'Too little is known',
    tooMany: (most: number) => `A set of fixed members holds at most ${integer(most)}. Narrow what is shown, or save it as a rule.`,
    mostSelected: (most: number) => `At most ${integer(most)} nodes can be selected at once, because each stands in the address.`,
    member: (count: number) => plural(count, 'member', 'members'), rule: 'by rule',
  },
  act: {
    heading: 'With what fits', select: 'Select all', hide: 'Hide', hideOthers: 'Show only the selected', summary: 'Summarise', hideWhy: 'Shows what does not fit instead',
  },
  summary: {
    heading: 'Summary', by: 'For each', value: 'Value', nodes: 'Nodes', sum: (name: string) => `${name}, sum`, mean: (name: string) => `${name}, mean`, known: 'known for', all: 'All', csv: 'Download CSV', asNodes: 'Show each as one node', none: 'Nothing to summarise.', unknown: 'unknown',
    note: 'A node with several values counts for each of them. Means are over those whose value is known; n says how many.',
  },
};
export type Words = typeof en;
export const messages = { integer, number, plural, ...inLanguage({ en, es }) };
