/** Kaplan–Meier curves: cities that met an adopter beside similar ones that did not. */
import { useCallback, useMemo } from 'react';
import { curvesChart } from '../../charts/curves.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { basisLines } from '../../ui/chart-figure-basis.ts';
import { numberText } from '../../ui/number-text.ts';
import { percent, shortNumber } from '../measures/number-forms.ts';
import { FEWEST, figureTable, recordsOf } from '../measures/result-columns.ts';
import { RunStatus } from '../measures/run-status.tsx';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun } from '../measures/use-measure-run.ts';
import { words, said } from './messages.ts';
import { EffectNote } from './effect-note.tsx';
import { survivalCurves } from './spread-rows.ts';

/** Of one practice, or of all together where none is named. */
export function SurvivalFigure({ practice = null, title }: { practice?: string | null; title: string }) {
  const known = useHasMeasure('adoption-survival');
  const run = useMeasureRun('adoption-survival', known ? { parameters: practice === null ? {} : { practice } } : null);
  const found = useMemo(() => (run.result ? survivalCurves(recordsOf(run.result), (group) => words.groups[group] ?? group) : null), [run.result]);
  const draw = useCallback((width: number) => curvesChart({
    curves: found?.curves ?? [], steps: true, xLabel: words.months, yLabel: words.notYet, xFormat: shortNumber, yFormat: percent, yRange: [0, 1],
    risk: { title: words.riskMonths, rows: found?.risk ?? [] },
  }, width), [found]);
  if (known === false) return <p className="section-empty">{words.unavailable('adoption-survival')}</p>;
  if (!run.result || !found) return <RunStatus run={run} label={words.survival} />;
  if (found.curves.length === 0) return <p className="section-empty">{words.survivalEmpty}</p>;
  if (found.least < FEWEST) return <p className="section-empty">{words.survivalFew} {run.result.notes[0]}</p>;
  const ends = found.curves.map(({ label, points }) => said.survivalEnd(label, percent(points.at(-1)?.y ?? 1), shortNumber(points.at(-1)?.x ?? 0))).join('; ');
  return (
    <ChartFigure
      title={words.survival} heading="h2" caption={practice === null ? `${words.survivalCaption} ${words.survivalAll}` : words.survivalCaption} draw={draw} subject={title} file={`adoption-survival-${practice ?? 'all'}`} label={said.survivalLabel(title, ends)}
      table={figureTable(run.result)} notes={[said.survivalNote(found.risk.map(({ label, values }) => `${numberText(Math.max(0, ...values.map(({ value }) => value)))} ${label}`).join(', ')), ...run.result.notes]}
      basis={basisLines(run.result)}
    >
      <EffectNote practice={practice} />
    </ChartFigure>
  );
}
