/** Node measures for colour and size, computed by the server over the network that is chosen. */
import type { MeasureDescription } from '#model/measure.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api.ts';
import type { Exploration } from '../../state/exploration.ts';
import { measureLabel } from '../../vocabulary/vocabulary.tsx';
import { messages } from '../messages.ts';
import type { MeasureValues } from '../picture/scales.ts';

export interface MeasureState {
  readonly values: MeasureValues | null;
  readonly failed: boolean;
}

const valueType = (measure: MeasureDescription) => measure.columns.find((column) => column.name === 'value')?.type;
/** Only a number can be a size; a label, such as a community, can be a colour. */
export const isNumber = (measure: MeasureDescription): boolean => valueType(measure) === 'number';

/** Measures that give each city a number or a label and ask for nothing else. */
export function useNodeMeasures(): MeasureDescription[] {
  const { data } = useQuery({ ...api.measures.list.query(), staleTime: 300_000 });
  return useMemo(() => (data?.items ?? []).filter((measure) => measure.kind === 'node' && measure.parameters.every((parameter) => !parameter.required)
    && ['number', 'text'].includes(valueType(measure) ?? '')).map((measure) => ({ ...measure, label: measureLabel(measure) })), [data]);
}

/** A measure about direction keeps its own network, whichever is on the screen. */
export function measureQuery(id: string, network: Exploration['network'], catalogue: readonly MeasureDescription[]) {
  const own = catalogue.find((measure) => measure.id === id)?.network === 'directed';
  return { ...api.measures.read.query({ params: { id }, query: { format: 'json', ...(own ? {} : { network }) } }), staleTime: 60_000 };
}

export function valuesOf({ columns, rows, measure, label, network }: Awaited<ReturnType<typeof api.measures.read>>): MeasureValues {
  const [idAt, valueAt] = ['id', 'value'].map((name) => columns.findIndex((column) => column.name === name)) as [number, number];
  return {
    label: measureLabel({ id: measure, label }), unit: columns[valueAt]?.unit ?? null, note: messages.legend.measureNote(network),
    values: new Map(rows.map((row) => [String(row[idAt]), row[valueAt] ?? null])),
  };
}

/** `choice` is `measure:ID`; anything else asks for nothing. */
export function useMeasure(choice: string, network: Exploration['network'], catalogue: readonly MeasureDescription[]): MeasureState {
  const id = choice.startsWith('measure:') ? choice.slice('measure:'.length) : null;
  const asked = useQuery({ ...measureQuery(id ?? 'none', network, catalogue), enabled: id !== null && catalogue.length > 0 });
  const values = useMemo(() => (id === null || !asked.data || asked.data.measure !== id ? null : valuesOf(asked.data)), [asked.data, id]);
  return { values, failed: asked.isError };
}
