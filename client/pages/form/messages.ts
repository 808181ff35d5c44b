/** Words of the forms: labels of columns and what may stand in them. */
import { capital } from '../../ui/sentence.ts';
import type { Column, TableName } from '#model/tables.ts';
import type { NodeKind } from '#model/network-wire.ts';
import { inLanguage } from '../../ui/language.ts';
import { tableNames, typeNames } from '../../ui/messages.ts';
import { es } from './messages.es.ts';

const en = {
  labels: {
    id: 'Id', lat: 'Latitude', lon: 'Longitude', geonamesId: 'GeoNames id', wikidataId: 'Wikidata id', url: 'Web address',
    originCityId: 'Started in', hostCityId: 'Held in', programmeId: 'Programme', placeId: 'City or institution', cityId: 'City',
    adaptedFromPracticeId: 'Adapted from', whatChanged: 'What changed', leadInstitutionIds: 'Led by', partnerIds: 'Partners', sourceIds: 'Sources',
    practiceId: 'Practice', adoptingCityId: 'Taken up by', adaptedFromCityId: 'Learned from', viaExchangeId: 'Through the exchange', dateBasis: 'How the date is known',
    fidelity: 'How close to the original', aboutId: 'About', participantId: 'Who', worked: 'Did it work?',
    seekerId: 'Seeking city', candidateId: 'Suggested city', topicId: 'Topic', exchangeId: 'Exchange', by: 'Recorded by', memberIds: 'Members', storyId: 'Story', address: 'Address of the view',
    verified: 'Checked at the source', contactable: 'May be contacted', stakeholder: 'Stakeholder group', incomeGroup: 'Income group',
  } as Record<string, string>,
  /** What a cell of this kind may hold. */
  help: {
    verified: 'Yes when somebody has read the source and found the fact there.',
    contactable: 'Yes only when the person has agreed.',
    grade: 'A documented, B reported by the city itself, C inferred.',
    role: 'Somebody with several roles is added once for each.',
    id: 'Identifies the row in tables and addresses; cannot be changed later.',
    date: '2014, 2014-05, 2014-05-12, or two of them as 2009/2011',
    list: 'One on each line',
    range: (min: number, max: number) => `${min} to ${max}`,
    open: 'Choose, or write another',
  },
  words: {
    unknown: 'unknown', yes: 'yes', no: 'no',
    save: 'Save', create: 'Create', cancel: 'Cancel',
    problems: (count: number) => `${count === 1 ? 'One field needs' : `${count} fields need`} another look`,
    stale: 'Somebody changed this meanwhile',
    staleText: 'Nothing you typed is lost. Your changes were put on top of the newer version; look at what differs, then save again.',
    column: 'Field', before: 'When you opened it', theirs: 'Now', mine: 'Yours', takeTheirs: 'Take theirs', kept: 'taken over',
    noChange: 'Nothing has changed.',
    find: (to: readonly string[]) => `Find ${to.map((table) => tableNames[table as TableName].toLowerCase()).join(', ')}`,
    remove: (label: string) => `Remove ${label}`,
    nothingFound: 'Nothing found',
    notSaved: 'Not saved',
    duplicate: 'There is one with this id already. Change that one, or write another id here.',
  },
  /** What is said when a new row is there already. */
  duplicates: {
    participations: 'This participant has this role here already. Choose another role, or somebody else.',
    adoptions: 'There is an adoption with this id already. If it is another occasion, write another id; if not, edit the one that is there.',
  } as Partial<Record<TableName, string>>,
  said: {
    edit: (name: string) => `Edit ${name}`,
    new: (type: NodeKind) => `New ${typeNames[type].toLowerCase()}`,
    point: (text: string) => `Write it with a point: ${text}`,
    number: 'Write a number, without thousands separators',
    needed: 'This is needed',
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
const { labels, help } = messages;
export const { words, duplicates, said } = messages;

/** `originCityId` → “Started in”; names without words of their own are split at capitals. */
export function columnLabel(name: string): string {
  const split = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return labels[name] ?? capital(split);
}

/** What a cell of this kind may hold; nothing where the label says it all. */
export function columnHelp(name: string, column: Column): string | undefined {
  if (name === 'verified' || name === 'contactable' || name === 'grade') return help[name];
  if (name === 'role' && column.type === 'vocabulary') return help.role;
  switch (column.type) {
    case 'id': case 'date': case 'list': return help[column.type];
    case 'number': return column.min !== undefined && column.max !== undefined ? help.range(column.min, column.max) : undefined;
    case 'vocabulary': return column.open ? help.open : undefined;
    default: return undefined;
  }
}
