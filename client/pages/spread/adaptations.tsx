/** Practices made out of this one: what was changed, what came of it, and how far each went. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { pagePath } from '../../ui/links.ts';
import { Section } from '../../ui/section.tsx';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { recordsOf } from '../measures/result-columns.ts';
import { useHasMeasure } from '../measures/use-has-measure.ts';
import { useMeasureRun } from '../measures/use-measure-run.ts';
import { words, said } from './messages.ts';
import { adaptations } from './spread-rows.ts';

export function Adaptations({ practice }: { practice: string }) {
  const known = useHasMeasure('lineage');
  const run = useMeasureRun('lineage', known ? { parameters: { practice } } : null);
  const found = useMemo(() => (run.result ? adaptations(recordsOf(run.result)) : []), [run.result]);
  // Most practices have none; a heading over nothing would only be in the way.
  if (found.length === 0) return null;
  return (
    <Section title={words.adaptations} count={found.length} note={words.adaptationsAbout}>
      <ul className="cards">
        {found.map(({ id, title, whatChanged, outcome, status, from, adoptions }) => (
          <li key={id} className="card">
            <h3><Link to={adoptions > 0 ? `/spread/${encodeURIComponent(id)}` : pagePath('practice', id)}>{title}</Link></h3>
            <p className="muted">{[from, status && valueText(status), adoptions > 0 ? said.takenUpBy(adoptions) : null].filter(Boolean).join(' · ')}</p>
            {whatChanged && <p>{words.changed}: {whatChanged}</p>}
            {outcome && <p>{outcome}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
