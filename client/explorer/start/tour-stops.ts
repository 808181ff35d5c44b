/** What the tour points at. Parts say themselves which stop they are, by `data-tour`. */
export const TOUR_STOPS = ['search', 'views', 'filters', 'time', 'legend', 'share'] as const;
export type TourStop = (typeof TOUR_STOPS)[number];

/** The first one on the screen: on a phone the button that opens the part stands for it. */
export function findStop(stop: TourStop): Element | undefined {
  return [...document.querySelectorAll(`[data-tour="${stop}"]`)].find((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  });
}

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
const GAP = 12;

/** Where the card stands: below the part, else above, else beside, else over its middle; always inside the window. */
export function cardPlace(part: Box, card: { readonly width: number; readonly height: number }, window: { readonly width: number; readonly height: number }): { left: number; top: number } {
  const inside = (value: number, most: number) => Math.max(8, Math.min(value, most - 8));
  const middle = inside((part.left + part.right - card.width) / 2, window.width - card.width);
  if (part.bottom + GAP + card.height <= window.height - 8) return { left: middle, top: part.bottom + GAP };
  if (part.top - GAP - card.height >= 8) return { left: middle, top: part.top - GAP - card.height };
  const top = inside((part.top + part.bottom - card.height) / 2, window.height - card.height);
  if (part.right + GAP + card.width <= window.width - 8) return { left: part.right + GAP, top };
  if (part.left - GAP - card.width >= 8) return { left: part.left - GAP - card.width, top };
  return { left: middle, top };
}
