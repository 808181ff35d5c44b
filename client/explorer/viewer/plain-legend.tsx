/** The legend to read only, for frames and stories. */
import { legendBlocks } from '../export/legend-blocks.ts';
import type { Bench } from '../use-bench.ts';
import { messages as words } from './messages.ts';

export function PlainLegend({ bench }: { bench: Bench }) {
  return (
    <section className="explorer-legend" aria-label={words.legend}>
      {legendBlocks(bench).map(({ title, swatches, discs, notes }, at) => (
        <div key={`${at}${title}`} className="viewer-block">
          {title !== '' && <strong>{title}</strong>}
          {swatches.length > 0 && (
            <ul className="explorer-swatches">
              {swatches.map(({ label, color, count }) => (
                <li key={label}>
                  <span className={`explorer-swatch${color === null ? ' explorer-unknown' : ''}`} style={color === null ? undefined : { background: color }} />
                  <span>{label}</span> <span className="explorer-count">{count}</span>
                </li>
              ))}
            </ul>
          )}
          {discs.length > 0 && <ul className="explorer-sizes">{discs.map(({ label, radius }) => <li key={label}><span className="explorer-disc" style={{ width: radius * 2, height: radius * 2 }} /><span>{label}</span></li>)}</ul>}
          {notes.map((note) => <p key={note} className="muted explorer-note">{note}</p>)}
        </div>
      ))}
    </section>
  );
}
