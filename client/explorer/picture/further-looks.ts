/**
 * What a node shows besides colour and size: a rim for a second attribute or measure, and
 * words after its name. Made for the cities of the dataset; a group in the picture has neither.
 */
import type { Dataset, NetworkNode } from '../data/dataset.ts';
import { compactText, shortNumberText } from '../../ui/number-text.ts';
import { messages } from '../messages.ts';
import type { ColorScale, MeasureValues } from './scales.ts';
import type { Visuals } from './visuals.ts';

/** Words after a name: `2.5M`, `Colombia`, the value of a measure; null where it is unknown. */
export type Suffix = (node: NetworkNode) => string | null;

export function suffixOf(choice: string, measure: MeasureValues | null): Suffix | null {
  if (choice === 'country') return (node) => (node.country === null ? null : messages.countryName(node.country));
  if (choice === 'population') return (node) => (node.population === null ? null : compactText(node.population));
  if (!choice.startsWith('measure:') || measure === null) return null;
  return (node) => {
    const value = node.type === 'city' ? (measure.values.get(node.id) ?? null) : null;
    return typeof value === 'number' ? shortNumberText(value) : value;
  };
}

/** `pictured` is what is drawn; `data` what the scales were made of. */
export function withFurtherLooks(visuals: Visuals, pictured: Pick<Dataset, 'nodes'>, data: Dataset, border: ColorScale | null, suffix: Suffix | null): Visuals {
  if (border === null && suffix === null) return visuals;
  const placeOf = (at: number) => data.nodeAt.get(pictured.nodes[at]!.key);
  const plainName = (at: number) => visuals.name?.(at) ?? pictured.nodes[at]!.label;
  return {
    ...visuals,
    node: (at) => {
      const look = visuals.node(at);
      const place = border === null ? undefined : placeOf(at);
      // Unknown: no rim at all, which is said in the legend.
      const rim = place === undefined ? null : border!.colorOf(place);
      return rim === null ? look : { ...look, borderColor: rim, rim: true };
    },
    ...(suffix === null ? {} : {
      name: (at: number) => {
        const place = placeOf(at);
        return place === undefined ? plainName(at) : `${plainName(at)} · ${suffix(data.nodes[place]!) ?? '?'}`;
      },
    }),
  };
}
