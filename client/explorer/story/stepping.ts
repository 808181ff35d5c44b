/** Which step a key or a swipe leads to. */

const CONTROLS = /^(INPUT|TEXTAREA|SELECT)$/;

/** Null: the key is not for us. Space on a button presses the button. */
export function stepAfterKey(key: string, target: EventTarget | null, at: number, count: number): number | null {
  const element = target instanceof Element ? target : null;
  if (element && (CONTROLS.test(element.tagName) || (key === ' ' && /^(BUTTON|A)$/.test(element.tagName)))) return null;
  const bounded = (to: number) => Math.min(Math.max(to, 1), count);
  switch (key) {
    case 'ArrowRight': case 'PageDown': case ' ': return bounded(at + 1);
    case 'ArrowLeft': case 'PageUp': return bounded(at - 1);
    case 'Home': return 1;
    case 'End': return count;
    default: return null;
  }
}

/** Pixels a finger has to go. */
const SWIPE = 48;

/** 1 forward, −1 back, 0 when it was no swipe: too short, or rather up or down. */
export function stepAfterSwipe(across: number, down: number, rightToLeft: boolean): 1 | -1 | 0 {
  if (Math.abs(across) < SWIPE || Math.abs(across) < 1.5 * Math.abs(down)) return 0;
  return (across < 0) !== rightToLeft ? 1 : -1;
}
