/** The tree of who learned the practice from whom, as recorded. */
import type { PracticeStory } from '#model/flow.ts';
import { useCallback, useMemo } from 'react';
import { lineageRows, lineageTree } from '../../charts/lineage-tree.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { countOf } from '../../ui/number-text.ts';
import { words } from './messages.ts';
import { lineageOf } from './story.ts';

export function Lineage({ story }: { story: PracticeStory & { dataVersion: string } }) {
  const nodes = useMemo(() => lineageOf(story), [story]);
  const rows = useMemo(() => lineageRows(nodes), [nodes]);
  const draw = useCallback((width: number) => lineageTree({ nodes, xLabel: words.year, words: words.lineageWords }, width), [nodes]);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const roots = rows.filter(({ depth }) => depth === 0).length;
  const deepest = Math.max(...rows.map(({ depth }) => depth));
  return (
    <ChartFigure
      title={words.lineage} heading="h2" caption={words.lineageCaption} draw={draw} subject={story.practice.label} file={`lineage-${story.practice.id}`}
      label={`Tree of ${countOf(rows.length, 'city', 'cities')}: ${countOf(roots, 'beginning', 'beginnings')}, the longest chain has ${countOf(deepest, 'step', 'steps')}.`}
      table={{
        columns: [{ name: 'city', label: words.city }, { name: 'from', label: words.learned }, { name: 'year', label: 'By the year' }, { name: 'how', label: words.how }, { name: 'steps', label: 'Steps from a beginning', number: true }, { name: 'ended', label: words.ended }],
        rows: rows.map(({ label, parent, year, kind, depth, ended }) => [label, parent === null ? null : names.get(parent) ?? parent, year === null ? null : String(year), words.lineageWords[kind], depth, ended ? 'yes' : '']),
      }}
      notes={[`n = ${countOf(rows.length, 'city', 'cities')}. Only recorded sources are drawn; a city without one may still have learned it from another.`]}
      basis={[`Lineage of ${story.practice.label} (${story.practice.id}); data version ${story.dataVersion}`]}
    />
  );
}
