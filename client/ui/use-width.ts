/** The width of an element in whole pixels, 0 until it is known. `there` says whether the element is on the page. */
import { useEffect, useState, type RefObject } from 'react';

export function useWidth(holder: RefObject<HTMLElement | null>, there = true): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder, there]);
  return width;
}
