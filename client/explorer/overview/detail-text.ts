/** How many of the lines of a large network are drawn, in words; null where all are. */
import type { DrawnLinks } from '../picture/detailed-links.ts';
import { messages } from './messages.ts';

export function detailText(detail: DrawnLinks | null): string | null {
  if (detail === null) return null;
  return detail.drawn < detail.inView ? messages.strongest(detail.drawn, detail.shown) : messages.allInView(detail.drawn, detail.shown);
}
