/** Loss and brokerage of each city in one row, largest loss first. */
import { numberOf, textOf, type ResultRecord } from '../measures/result-columns.ts';

export interface Broker {
  readonly id: string;
  readonly name: string;
  /** Share of connections among the other cities that go with it; null where nothing could be lost. */
  readonly loss: number | null;
  readonly brokerage: number | null;
  readonly coordinator: number | null;
  readonly gatekeeper: number | null;
  readonly representative: number | null;
  readonly liaison: number | null;
}

export function brokersOf(losses: readonly ResultRecord[], brokerage: readonly ResultRecord[]): Broker[] {
  const roles = new Map(brokerage.map((record) => [textOf(record, 'id'), record]));
  return losses.map((record): Broker => {
    const id = textOf(record, 'id') ?? '';
    const role = roles.get(id) ?? {};
    return {
      id, name: textOf(record, 'name') ?? id, loss: numberOf(record, 'value'), brokerage: numberOf(role, 'value'), coordinator: numberOf(role, 'coordinator'),
      gatekeeper: numberOf(role, 'gatekeeper'), representative: numberOf(role, 'representative'), liaison: numberOf(role, 'liaison'),
    };
  }).sort((a, b) => (b.loss ?? -1) - (a.loss ?? -1) || (b.brokerage ?? -1) - (a.brokerage ?? -1) || (a.id < b.id ? -1 : 1));
}
