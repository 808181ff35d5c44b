/**
 * Which links of a large network are drawn: the most important ones up to a budget, of
 * those with an end in view, so that zooming in brings up the rest. Links of what is
 * selected or lit up are always among them. A small network is drawn whole.
 */
import type { Dataset } from '../data/dataset.ts';

/** Links drawn at once; up to so many, a network has all of its links in the picture. */
export const LINK_BUDGET = 4000;
export const hasDetail = (data: Pick<Dataset, 'links'>): boolean => data.links.length > LINK_BUDGET;

export interface LinkLook {
  readonly hidden: (link: number) => boolean;
  /** Shown occasions. */
  readonly occasions: (link: number) => number;
}
export interface ChosenLinks {
  readonly links: readonly number[];
  /** Shown links in view, drawn or not. */
  readonly inView: number;
}

/**
 * Shown links, most occasions first; among equals those that mean most to one of their ends,
 * its share of that city's occasions (the backbone: Serrano, Boguñá & Vespignani 2009, PNAS
 * 106, 6483), then by place.
 */
export function byImportance({ links, nodes }: Pick<Dataset, 'links' | 'nodes'>, look: LinkLook): Uint32Array {
  const strength = new Float64Array(nodes.length);
  const counts = new Float64Array(links.length).fill(-1);
  let shown = 0;
  links.forEach(({ source, target }, at) => {
    if (look.hidden(at)) return;
    const count = Math.max(1, look.occasions(at));
    counts[at] = count;
    strength[source]! += count;
    strength[target]! += count;
    shown += 1;
  });
  // One number holds count (12 bits), share (10) and place (27), so that they sort without a comparison of our own.
  const keys = new Float64Array(shown);
  let next = 0;
  links.forEach(({ source, target }, at) => {
    const count = counts[at]!;
    if (count < 0) return;
    const share = count / Math.min(strength[source]!, strength[target]!);
    keys[next] = ((4095 - Math.min(4095, count)) * 1024 + Math.round((1 - share) * 1023)) * 2 ** 27 + at;
    next += 1;
  });
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 27);
}

/** `inView` by place of the node; `always` are drawn wherever they are, beside the budget. */
export function chooseLinks({ links }: Pick<Dataset, 'links'>, order: Uint32Array, inView: Uint8Array, always: readonly number[], budget = LINK_BUDGET): ChosenLinks {
  const chosen = new Set(always);
  let seen = 0;
  for (const at of order) {
    const { source, target } = links[at]!;
    if (inView[source] === 0 && inView[target] === 0) continue;
    seen += 1;
    if (seen <= budget) chosen.add(at);
  }
  return { links: [...chosen], inView: seen };
}
