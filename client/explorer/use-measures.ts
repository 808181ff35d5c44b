/** Node measures for colour and size, computed by the server over the network that is chosen. */
import type { MeasureDescription } from '#model/measure.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';
import type { Exploration } from '../state/exploration.ts';
import { messages } from './messages.ts';
import type { MeasureValues } from './scales.ts';

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
    && ['number', 'text'].includes(valueType(measure) ?? '')), [data]);
}

/** `choice` is `measure:ID`; anything else asks for nothing. */
export function useMeasure(choice: string, network: Exploration['network'], catalogue: readonly MeasureDescription[]): MeasureState {
  const id = choice.startsWith('measure:') ? choice.slice('measure:'.length) : null;
  // A measure about direction keeps its own network, whichever is on the screen.
  const own = catalogue.find((measure) => measure.id === id)?.network === 'directed';
  const asked = useQuery({
    ...api.measures.read.query({ params: { id: id ?? 'none' }, query: { format: 'json', ...(own ? {} : { network }) } }),
    enabled: id !== null && catalogue.length > 0, staleTime: 60_000,
  });
  const values = useMemo((): MeasureValues | null => {
    if (id === null || !asked.data || asked.data.measure !== id) return null;
    const { columns, rows, label } = asked.data;
    const [idAt, valueAt] = ['id', 'value'].map((name) => columns.findIndex((column) => column.name === name)) as [number, number];
    return {
      label, unit: columns[valueAt]?.unit ?? null, note: messages.legend.measureNote(asked.data.network),
      values: new Map(rows.map((row) => [String(row[idAt]), row[valueAt] ?? null])),
    };
  }, [asked.data, id]);
  return { values, failed: asked.isError };
}
