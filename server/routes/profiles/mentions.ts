/** How pages name things: a label for everything, and the sources that what is shown was read in. */
import { TEACHES, LEARNS } from '../../graph/flow-events.ts';
import { countryByCode } from '../../geo/countries.ts';
import { dayInterval } from '../../model/dates.ts';
import { REFERENCE_TYPES, splitReference, type NodeType } from '../../model/fields.ts';
import type { AdoptionMention, ExchangeMention, Mention } from '../../model/profile.ts';
import { compareText, TABLES, type Row, type TableName } from '../../model/tables.ts';
import { ROLES } from '../../model/vocabularies.ts';
import type { z } from 'zod';
import type { TableIndex } from '../table-index.ts';

const TABLE_BY_TYPE = Object.fromEntries(Object.entries(REFERENCE_TYPES).map(([table, type]) => [type, table])) as Record<NodeType, TableName>;

/** Cities named in the label of an exchange that has no title. */
const CITIES_IN_LABEL = 2;

export class Mentions {
  readonly index: TableIndex;
  readonly sources: Record<string, Row<'sources'>> = {};

  constructor(index: TableIndex) {
    this.index = index;
  }

  /** Puts the sources of rows that the page shows on the page. */
  cite(...rows: readonly { readonly sourceIds?: readonly string[] }[]): void {
    for (const row of rows) {
      for (const id of row.sourceIds ?? []) {
        const source = this.index.find('sources', id);
        if (source) this.sources[id] = source;
      }
    }
  }

  mention(type: NodeType, id: string): Mention {
    const row = this.index.find(TABLE_BY_TYPE[type], id) as Record<string, unknown> | undefined;
    const labelColumn = TABLES[TABLE_BY_TYPE[type]].label;
    const label = labelColumn === undefined ? undefined : (row?.[labelColumn] as string | null | undefined);
    const made = type === 'exchange' && row !== undefined ? this.#exchangeLabel(row as Row<'exchanges'>) : id;
    return { type, id, label: label ?? made, country: this.#country(type, row) };
  }

  /** Of a reference held as `type:id`. */
  typed(reference: string): Mention {
    const { type, id } = splitReference(reference);
    return this.mention(type, id);
  }

  maybe(type: NodeType, id: string | null): Mention | null {
    return id === null ? null : this.mention(type, id);
  }

  all(type: NodeType, ids: readonly string[]): Mention[] {
    return ids.map((id) => this.mention(type, id));
  }

  #country(type: NodeType, row: Record<string, unknown> | undefined): string | null {
    if (type === 'person' && typeof row?.['placeId'] === 'string') {
      const place = splitReference(row['placeId']);
      return this.index.find(TABLE_BY_TYPE[place.type] as 'cities', place.id)?.country ?? null;
    }
    return typeof row?.['country'] === 'string' ? row['country'] : null;
  }

  #exchangeLabel(row: Row<'exchanges'>): string {
    const { exchanges, cities } = this.index.network;
    const number = this.index.position('exchanges', row.id)!;
    const [from, to] = [exchanges.cities.offsets[number]!, exchanges.cities.offsets[number + 1]!];
    const names = Array.from(exchanges.cities.items.subarray(from, Math.min(to, from + CITIES_IN_LABEL)), (city) => cities.name[city]!);
    if (names.length === 0) return `${row.kind} (${row.start ?? row.end ?? 'no date'})`;
    const more = to - from - names.length;
    return `${row.kind}: ${names.join(' – ')}${more > 0 ? ` and ${more} more` : ''}`;
  }

  /** An exchange with the roles that `roles` says, newest first when sorted by `newestFirst`. */
  exchange(row: Row<'exchanges'>, roles: readonly string[] = []): z.infer<typeof ExchangeMention> {
    this.cite(row);
    const { offsets } = this.index.network.exchanges.cities;
    const number = this.index.position('exchanges', row.id)!;
    return {
      exchange: this.mention('exchange', row.id), kind: row.kind, start: row.start, end: row.end, roles: [...roles],
      topics: this.all('topic', row.topics), cities: offsets[number + 1]! - offsets[number]!, verified: row.verified,
    };
  }

  exchanges(rows: readonly Row<'exchanges'>[]): z.infer<typeof ExchangeMention>[] {
    return [...rows].sort(newestFirst).map((row) => this.exchange(row));
  }

  adoption(row: Row<'adoptions'>): z.infer<typeof AdoptionMention> {
    this.cite(row);
    return {
      adoption: row, practice: this.mention('practice', row.practiceId), city: this.mention('city', row.adoptingCityId),
      from: this.maybe('city', row.adaptedFromCityId), via: this.maybe('exchange', row.viaExchangeId),
    };
  }

  adoptions(rows: readonly Row<'adoptions'>[]): z.infer<typeof AdoptionMention>[] {
    return [...rows].sort((a, b) => compareDates(a.date, b.date) || compareText(a.id, b.id)).map((row) => this.adoption(row));
  }

  lessons(...about: readonly string[]): Row<'lessons'>[] {
    const rows = about.flatMap((reference) => this.index.where('lessons', 'aboutId', reference));
    this.cite(...rows);
    return rows;
  }
}

export function countryName(code: string): string {
  return countryByCode(code)?.name ?? code;
}

/** Earliest possible day first; what has no date comes last. */
export function compareDates(a: string | null, b: string | null): number {
  const day = (text: string | null) => (text === null ? Infinity : dayInterval(text)?.lo ?? Infinity);
  const [first, second] = [day(a), day(b)];
  return first === second ? 0 : first - second;
}

export function newestFirst(a: Row<'exchanges'>, b: Row<'exchanges'>): number {
  const [first, second] = [a.start ?? a.end, b.start ?? b.end];
  if ((first === null) !== (second === null)) return first === null ? 1 : -1;
  return compareDates(second, first) || compareText(a.id, b.id);
}

/** Names of the roles in a role set, in the order of the vocabulary. */
export function roleNames(set: number): string[] {
  return ROLES.filter((_, bit) => (set & (1 << bit)) !== 0);
}

export function teaches(flow: number): boolean {
  return (flow & TEACHES) !== 0;
}
export function learns(flow: number): boolean {
  return (flow & LEARNS) !== 0;
}
