import { valueText } from '../../vocabulary/vocabulary.tsx';
import type { ExchangeMention } from './profile-parts.ts';
import { useCallback, useMemo } from 'react';
import { Chart } from '../../ui/chart.tsx';
import { words, said } from './messages.ts';
import { kindColours, span, timelineChart, OTHER } from './timeline-chart.ts';

export function Timeline({ exchanges, label }: { exchanges: readonly ExchangeMention[]; label: string }) {
  const dated = useMemo(() => exchanges.filter((mention) => span(mention.start, mention.end) !== null), [exchanges]);
  const colours = useMemo(() => kindColours(dated), [dated]);
  const draw = useCallback((width: number) => timelineChart(dated, colours, width), [dated, colours]);
  const undated = exchanges.length - dated.length;
  if (dated.length < 2) return null;
  return (
    <div className="chart-box">
      <Chart draw={draw} label={label} />
      <ul className="legend">
        {[...colours].map(([kind, colour]) => <li key={kind}><i style={{ background: colour }} aria-hidden="true" />{kind === OTHER ? said.otherKinds : valueText(kind)}</li>)}
      </ul>
      {undated > 0 && <p className="muted small">{words.undated(undated)}</p>}
    </div>
  );
}
