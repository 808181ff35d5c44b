/** How many cities had the practice by each year, with those still at risk below. */
import { useCallback, useMemo } from 'react';
import { curvesChart } from '../../charts/curves.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { basisLines } from '../../ui/chart-figure-basis.ts';
import { percent, shortNumber } from '../measures/number-forms.ts';
import { figureTable, recordsOf } from '../measures/result-columns.ts';
import { RunStatus } from '../measures/run-status.tsx';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun } from '../measures/use-measure-run.ts';
import { words, said } from './messages.ts';
import { adoptionCurve } from './spread-rows.ts';
import { surelyBy } from './story.ts';

export function AdoptionCurve({ practice, title, started }: { practice: string; title: string; started: string | null }) {
  const known = useHasMeasure('adoption-curve');
  const run = useMeasureRun('adoption-curve', known ? { parameters: { practice } } : null);
  const found = useMemo(() => (run.result ? adoptionCurve(recordsOf(run.result)) : null), [run.result]);
  const year = surelyBy(started);
  const draw = useCallback((width: number) => curvesChart({
    curves: found ? [found.curve] : [], steps: true, xLabel: words.year, yLabel: words.cumulative, xFormat: (x) => (Number.isInteger(x) ? String(x) : ''), yFormat: shortNumber,
    marks: year === null ? [] : [{ x: year, label: words.originMark(String(year)) }],
    ...(found ? { risk: { title: words.riskTitle, rows: found.risk.map((row) => ({ ...row, label: row.label === 'active' ? words.activeRow : words.riskRow })) } } : {}),
  }, width), [found, year]);
  if (known === false) return <p className="section-empty">{words.unavailable('adoption-curve')}</p>;
  if (!run.result) return <RunStatus run={run} label={words.curve} />;
  if (!found) return <p className="section-empty">{words.curveEmpty}</p>;
  const points = found.curve.points;
  const [first, last] = [points[0], points.at(-1)] as [(typeof points)[number], (typeof points)[number]];
  return (
    <ChartFigure
      title={words.curve} heading="h2" caption={words.curveCaption} draw={draw} subject={title} file={`adoption-curve-${practice}`}
      label={said.curveLabel(title, said.countBy(first.y, first.x), said.countBy(last.y, last.x), found.share === null ? null : percent(found.share))}
      table={figureTable(run.result)} notes={[said.curveNote(last.y, found.share === null ? null : percent(found.share), last.x), ...run.result.notes]}
      basis={basisLines(run.result)}
    />
  );
}
