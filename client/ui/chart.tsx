/** Puts a chart, a pure function of data and size to an SVG element, on the page and redraws it on resize. */
import { useEffect, useRef, useState } from 'react';

interface ChartProps {
  draw: (width: number) => SVGSVGElement;
  /** What the picture shows, for those who cannot see it; the data itself stands in a table nearby. */
  label: string;
  className?: string;
}

export function Chart({ draw, label, className }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width > 0) holder.current?.replaceChildren(draw(width));
  }, [draw, width]);

  return <div ref={holder} className={`chart ${className ?? ''}`} role="img" aria-label={label} />;
}
