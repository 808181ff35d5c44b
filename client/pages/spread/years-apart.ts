/** Years for maps side by side. */
const MOST = 6;

/** Evenly apart, at most six, the first and the last among them. */
export function yearsApart([first, last]: readonly [number, number], most = MOST): number[] {
  const count = Math.min(most, last - first + 1);
  return Array.from({ length: count }, (_, at) => Math.round(first + (count === 1 ? 0 : (at * (last - first)) / (count - 1))));
}
