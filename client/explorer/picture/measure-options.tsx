/** Measures to choose from, in a list of what colour, size, rim or name can say. */
import type { MeasureDescription } from '#model/measure.ts';
import { messages } from '../messages.ts';

/** The chosen measure stays in the list while the catalogue is not there yet. */
export function MeasureOptions({ measures, chosen }: { measures: readonly MeasureDescription[]; chosen: string }) {
  const known = measures.some((measure) => `measure:${measure.id}` === chosen);
  return (
    <optgroup label={messages.colorBy.measures}>
      {!known && chosen.startsWith('measure:') && <option value={chosen}>{chosen.slice('measure:'.length)}</option>}
      {measures.map((measure) => <option key={measure.id} value={`measure:${measure.id}`} title={measure.definition}>{measure.label}</option>)}
    </optgroup>
  );
}
