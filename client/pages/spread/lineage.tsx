/** The tree of who learned the practice from whom, as recorded. */
import type { PracticeStory } from '#model/flow.ts';
import { useCallback, useMemo } from 'react';
import { lineageRows, lineageTree } from '../../charts/lineage-tree.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { words, said } from './messages.ts';
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
      label={said.treeLabel(rows.length, roots, deepest)}
      table={{
        columns: [{ name: 'city', label: words.city }, { name: 'from', label: words.learned }, { name: 'year', label: said.byYear }, { name: 'how', label: words.how }, { name: 'steps', label: said.steps, number: true }, { name: 'ended', label: words.ended }],
        rows: rows.map(({ label, parent, year, kind, depth, ended }) => [label, parent === null ? null : names.get(parent) ?? parent, year === null ? null : String(year), words.lineageWords[kind], depth, ended ? 'yes' : '']),
      }}
      notes={[said.treeNote(rows.length)]}
      basis={[said.treeBasis(story.practice.label, story.practice.id, story.dataVersion)]}
    />
  );
}
