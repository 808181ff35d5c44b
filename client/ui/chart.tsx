/** Puts a chart, a pure function of data and size to an SVG element, on the page and redraws it on resize. */
import { useEffect, useRef } from 'react';
import { useWidth } from './use-width.ts';

interface ChartProps {
  draw: (width: number) => SVGSVGElement;
  /** What the picture shows, for those who cannot see it; the data itself stands in a table nearby. */
  label: string;
  className?: string;
}

export function Chart({ draw, label, className }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);

  useEffect(() => {
    if (width > 0) holder.current?.replaceChildren(draw(width));
  }, [draw, width]);

  return <div ref={holder} className={`chart ${className ?? ''}`} role="img" aria-label={label} />;
}
