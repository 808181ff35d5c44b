/** The tables whose rows have a page, and the words for one of them. */
import type { TableName } from '#model/fields.ts';
import type { NodeKind } from '#model/network-wire.ts';

export const tableOfType = {
  city: 'cities', practice: 'practices', exchange: 'exchanges', person: 'people', institution: 'institutions', programme: 'programmes', topic: 'topics',
} as const satisfies Record<NodeKind, TableName>;

export type PageTable = (typeof tableOfType)[NodeKind];

export const typeOfTable = Object.fromEntries(Object.entries(tableOfType).map(([type, table]) => [table, type])) as Record<PageTable, NodeKind>;

/** Where the rows of a type are listed, and where they can be changed. */
export const listPath = (type: NodeKind): string => `/${tableOfType[type]}`;
export const newPath = (type: NodeKind): string => `/${tableOfType[type]}/new`;
export const editPath = (type: NodeKind, id: string): string => `/${type}/${encodeURIComponent(id)}/edit`;
