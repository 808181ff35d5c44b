/** The network while cities leave, a curve for each order in which they do. */
import { useCallback, useMemo } from 'react';
import { curvesChart } from '../../charts/curves.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { basisLines } from '../../ui/chart-figure-basis.ts';
import { numberText } from '../../ui/number-text.ts';
import { percent } from '../measures/number-forms.ts';
import { figureTable } from '../measures/result-columns.ts';
import { RunStatus } from '../measures/run-status.tsx';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun, type MeasureAsked } from '../measures/use-measure-run.ts';
import { areaUnder, curvesOf } from './curve-data.ts';
import { words, said } from './messages.ts';

export function RemovalCurves({ asked, show }: { asked: MeasureAsked; show: 'value' | 'largest' }) {
  const known = useHasMeasure('robustness');
  const run = useMeasureRun('robustness', known ? asked : null);
  const curves = useMemo(() => (run.result ? curvesOf(run.result, show, (strategy) => words.strategies[strategy] ?? strategy) : []), [run.result, show]);
  const draw = useCallback((width: number) => curvesChart({ curves, steps: false, xLabel: words.x, yLabel: words[show], xFormat: (share) => `${Math.round(share * 100)}`, yFormat: percent }, width), [curves, show]);
  if (known === false) return <p className="section-empty">{words.unavailable('robustness')}</p>;
  if (!run.result) return <RunStatus run={run} label={words.curves} />;
  const worst = [...curves].sort((a, b) => areaUnder(a) - areaUnder(b))[0];
  if (!worst || curves.every(({ points }) => points.every(({ y }) => y === 0))) return <p className="section-empty">{words.curvesEmpty}</p>;
  const half = curves.map(({ label, points }) => {
    const start = points[0]?.y ?? 0;
    const fell = points.find(({ y }) => y <= start / 2);
    return fell ? said.half(label, percent(fell.x)) : said.halfStays(label);
  });
  return (
    <ChartFigure
      title={words.curves} heading="h2" caption={words.curvesCaption(worst.label)} draw={draw} file={`robustness-${show}`} label={said.curvesLabel(words[show], half.join('; '))}
      table={figureTable(run.result)} notes={[said.curvesNote(numberText(run.result.n), numberText(run.result.links), half.join('; '), show === 'value' && curves.some(({ points }) => points.some(({ low }) => low !== null))), ...run.result.notes]}
      basis={basisLines(run.result)}
    />
  );
}
