/** The matrix and the circle of flows. */
import type { MeasureResult } from '#model/measure.ts';
import { useCallback, useMemo } from 'react';
import { flowChord, foldGroups } from '../../charts/flow-chord.ts';
import { flowHeatmap } from '../../charts/flow-heatmap.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { basisLines } from '../../ui/chart-figure-basis.ts';
import { countryName } from '../../ui/country-names.ts';
import { languageName } from '../../ui/language-names.ts';
import { numberText } from '../../ui/number-text.ts';
import { capitalValue } from '../../vocabulary/vocabulary.tsx';
import { shortNumber } from '../measures/number-forms.ts';
import { figureTable } from '../measures/result-columns.ts';
import type { FlowChoice, FlowGroup } from './flow-choice.ts';
import { largest, type FlowTable } from './flow-table.ts';
import { words, said } from './messages.ts';

const MOST_IN_MATRIX = 24;
/** Cells are no narrower than this, so a narrow picture has fewer groups. */
const NARROWEST = 17;
const MOST_IN_CIRCLE = 10;

/** As people read it: countries and languages stand in the data by their codes. */
export function groupName(by: FlowGroup, value: string): string {
  if (by === 'language' && /^[a-z]{2,3}$/.test(value)) return languageName(value);
  return by === 'country' ? countryName(value) : capitalValue(value);
}

interface FlowFiguresProps {
  result: MeasureResult;
  table: FlowTable;
  choice: FlowChoice;
  onCell: (source: string, target: string) => void;
}

export function FlowFigures({ result, table, choice, onCell }: FlowFiguresProps) {
  const { group: by, scale } = choice;
  const named = useMemo(() => new Map(table.groups.map((group) => [groupName(by, group), group])), [table, by]);
  const drawMatrix = useCallback((width: number) => flowHeatmap({
    groups: largest(table, Math.min(MOST_IN_MATRIX, Math.floor((width * 0.66) / NARROWEST))).map((group) => groupName(by, group)), scale, format: shortNumber,
    cells: table.cells.map((cell) => ({ ...cell, source: groupName(by, cell.source), target: groupName(by, cell.target) })),
    words: { from: words.from, to: words.to, more: words.more, less: words.less, none: '' },
    onCell: (source, target) => onCell(named.get(source) ?? source, named.get(target) ?? target),
  }, width), [by, scale, table, named, onCell]);
  const circle = useMemo(() => foldGroups(table.groups, table.matrix, MOST_IN_CIRCLE, words.rest), [table]);
  const drawCircle = useCallback((width: number) => flowChord({ groups: circle.groups.map((group) => groupName(by, group)), matrix: circle.matrix, format: shortNumber }, width), [circle, by]);
  const top = [...table.cells].sort((a, b) => b.value - a.value).slice(0, 3).map(({ source, target, value }) => said.flow(groupName(by, source), groupName(by, target), shortNumber(value))).join(', ');
  const columns = figureTable(result);
  const sourceAt = columns.columns.findIndex(({ name }) => name === 'source');
  const data = { ...columns, rows: columns.rows.map((row) => row.map((cell, at) => (at === sourceAt || at === sourceAt + 1 ? groupName(by, String(cell)) : cell))) };
  const marked = table.cells.filter(({ sign }) => sign !== null).length;
  const notes = [
    said.basis(numberText(result.n), numberText(result.links), shortNumber(table.total)),
    ...(result.null === null ? [] : [said.marked(numberText(marked), numberText(table.cells.length), numberText(result.samples))]),
    ...(scale === 'relative' && table.few > 0 ? [words.noGroups(table.few)] : []),
    ...(table.groups.length > MOST_IN_CIRCLE ? [words.most(table.groups.length)] : []),
    ...result.notes,
  ];
  return (
    <div className="flow-figures">
      <ChartFigure
        title={words.matrix[scale]} heading="h2" caption={scale === 'relative' ? words.relativeCaption : words.absoluteCaption} draw={drawMatrix} file={`flows-${by}-${scale}`}
        label={said.matrixLabel(table.groups.length, top)} table={data} notes={notes} basis={basisLines(result)}
        action={{ label: words.show, cell: (row) => {
          const [source, target] = [String(row[sourceAt]), String(row[sourceAt + 1])];
          return <button type="button" className="button small" aria-label={said.showFromTo(source, target)} onClick={() => onCell(named.get(source) ?? source, named.get(target) ?? target)}>{words.showThese}</button>;
        } }}
      />
      <ChartFigure
        title={words.chord} heading="h2" caption={words.chordCaption} draw={drawCircle} file={`flows-${by}-circle`} label={said.chordLabel(top)}
        table={{ columns: [{ name: 'source', label: words.source }, { name: 'target', label: words.target }, { name: 'value', label: said.value, number: true }],
          rows: circle.groups.flatMap((source, row) => circle.groups.map((target, column) => [groupName(by, source), groupName(by, target), circle.matrix[row]?.[column] ?? 0])) }}
        basis={basisLines(result)}
      />
    </div>
  );
}
