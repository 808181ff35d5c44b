/** The difference between the two curves in one sentence, with its interval and test. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { shortNumber } from '../measures/number-forms.ts';
import { recordsOf } from '../measures/result-columns.ts';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun } from '../measures/use-measure-run.ts';
import { words, said } from './messages.ts';
import { exposureEffect } from './spread-rows.ts';

export function EffectNote({ practice }: { practice: string | null }) {
  const known = useHasMeasure('exposure-effect');
  const parameters: Record<string, string> = practice === null ? {} : { practice };
  const run = useMeasureRun('exposure-effect', known ? { parameters } : null);
  const effect = useMemo(() => (run.result ? exposureEffect(recordsOf(run.result)) : null), [run.result]);
  if (effect === null) return null;
  const { difference, low, high, months, p, n } = effect;
  const size = shortNumber(Math.abs(difference));
  return (
    <p className="small prose">
      {words.effect(shortNumber(months), difference < 0 ? words.shorter(size) : words.longer(size), said.range(shortNumber(low), shortNumber(high)), p === null ? said.notDefined : shortNumber(p), shortNumber(n))}
      {' '}<Link to={`/measures/exposure-effect?${new URLSearchParams({ ...parameters, null: 'time-shuffle', samples: '99' })}`}>{words.effectChance}</Link>
    </p>
  );
}
