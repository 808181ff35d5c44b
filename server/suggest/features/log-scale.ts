/** Logarithms of amounts that can be nothing: nothing gets the floor, a place of its own at the low end. */
export function logOrFloor(amount: number, floor: number): number {
  return amount > 0 ? Math.max(floor, Math.log10(amount)) : floor;
}
