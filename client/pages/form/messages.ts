/** Words of the forms: labels of columns and what may stand in them. */
import type { Column, TableName } from '#model/tables.ts';
import { tableNames } from '../../ui/messages.ts';

const labels: Record<string, string> = {
  id: 'Id', lat: 'Latitude', lon: 'Longitude', geonamesId: 'GeoNames id', wikidataId: 'Wikidata id', url: 'Web address',
  originCityId: 'Started in', hostCityId: 'Held in', programmeId: 'Programme', placeId: 'City or institution', cityId: 'City',
  adaptedFromPracticeId: 'Adapted from', whatChanged: 'What changed', leadInstitutionIds: 'Led by', partnerIds: 'Partners', sourceIds: 'Sources',
  practiceId: 'Practice', adoptingCityId: 'Taken up by', adaptedFromCityId: 'Learned from', viaExchangeId: 'Through the exchange', dateBasis: 'How the date is known',
  fidelity: 'How close to the original', aboutId: 'About', participantId: 'Who', worked: 'Did it work?',
  seekerId: 'Seeking city', candidateId: 'Suggested city', topicId: 'Topic', exchangeId: 'Exchange', by: 'Recorded by',
  verified: 'Checked at the source', contactable: 'May be contacted', stakeholder: 'Stakeholder group', incomeGroup: 'Income group',
};

/** `originCityId` → “Started in”; names without words of their own are split at capitals. */
export function columnLabel(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return labels[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a cell of this kind may hold; nothing where the label says it all. */
export function columnHelp(name: string, column: Column): string | undefined {
  if (name === 'verified') return 'Yes when somebody has read the source and found the fact there.';
  if (name === 'contactable') return 'Yes only when the person has agreed.';
  if (name === 'grade') return 'A documented, B reported by the city itself, C inferred.';
  if (name === 'role' && column.type === 'vocabulary') return 'Somebody with several roles is added once for each.';
  switch (column.type) {
    case 'id': return 'Identifies the row in tables and addresses; cannot be changed later.';
    case 'date': return '2014, 2014-05, 2014-05-12, or two of them as 2009/2011';
    case 'list': return 'One on each line';
    case 'number': return column.min !== undefined && column.max !== undefined ? `${column.min} to ${column.max}` : undefined;
    case 'vocabulary': return column.open ? 'Choose, or write another' : undefined;
    default: return undefined;
  }
}

export const words = {
  unknown: 'unknown', yes: 'yes', no: 'no',
  save: 'Save', create: 'Create', cancel: 'Cancel',
  problems: (count: number) => `${count === 1 ? 'One field needs' : `${count} fields need`} another look`,
  stale: 'Somebody changed this meanwhile',
  staleText: 'Nothing you typed is lost. Your changes were put on top of the newer version; look at what differs, then save again.',
  column: 'Field', before: 'When you opened it', theirs: 'Now', mine: 'Yours', takeTheirs: 'Take theirs', kept: 'taken over', 
  noChange: 'Nothing has changed.',
  find: (to: readonly string[]) => `Find ${to.map((table) => tableNames[table as keyof typeof tableNames].toLowerCase()).join(', ')}`,
  remove: (label: string) => `Remove ${label}`,
  nothingFound: 'Nothing found',
  notSaved: 'Not saved',
  duplicate: 'There is one with this id already. Change that one, or write another id here.',
};

/** What is said when a new row is there already. */
export const duplicates: Partial<Record<TableName, string>> = {
  participations: 'This participant has this role here already. Choose another role, or somebody else.',
  adoptions: 'There is an adoption with this id already. If it is another occasion, write another id; if not, edit the one that is there.',
};
