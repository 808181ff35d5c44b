/** Measures beside each other, and what stands only on one side or on both, as tables that sort, select and download. */
import type { ComparedMeasure, Comparison, Difference, Section } from '#model/compare.ts';
import { useMemo, useState } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { integerText, shortNumberText } from '../../ui/number-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Choice } from '../../explorer/toolbar/choice.tsx';
import { messages as words } from './messages.ts';

const signed = (value: number, text: (value: number) => string): string => (value > 0 ? `+${text(value)}` : text(value));

export function MeasureTable({ comparison: { measures }, labels }: { comparison: Comparison; labels: readonly [string, string] }) {
  const value = (key: 'a' | 'b', label: string): DataColumn<ComparedMeasure> => ({ key, label, number: true, sort: (row) => row[key], cell: (row) => (row[key] === null ? '–' : shortNumberText(row[key])) });
  const columns: DataColumn<ComparedMeasure>[] = [
    { key: 'measure', label: words.measure, sort: (row) => nameOf(row), cell: (row) => nameOf(row) },
    value('a', labels[0]), value('b', labels[1]),
    { key: 'difference', label: words.difference, number: true, sort: (row) => row.difference, cell: (row) => (row.difference === null ? '–' : signed(row.difference, shortNumberText)) },
  ];
  return (
    <section className="compare-table">
      <h2>{words.measures}</h2>
      <DataTable caption={words.measures} columns={columns} rows={measures} rowKey={(row) => row.id} first={20} />
    </section>
  );
}

const nameOf = ({ id, label }: ComparedMeasure): string => words.measureNames?.[id] ?? label;

type Where = Difference['where'] | 'all';
interface SectionProps {
  sections: readonly Section[];
  labels: readonly [string, string];
  selected: readonly string[];
  onSelect: (keys: readonly string[]) => void;
}

export function SectionTables({ sections, labels, selected, onSelect }: SectionProps) {
  const [chosen, setChosen] = useState<Section['id'] | null>(null);
  const [where, setWhere] = useState<Where>('all');
  const section = sections.find(({ id }) => id === chosen) ?? sections[0]!;
  const rows = useMemo(() => section.items.filter((row) => where === 'all' || row.where === where), [section, where]);
  const wheres: Record<Where, string> = { all: words.all, a: words.onlyIn(labels[0]), b: words.onlyIn(labels[1]), both: words.inBoth };
  const keysOf = ({ what, other }: Difference) => [what, other].flatMap((mention) => (mention !== null && mention.type === 'city' ? [`city:${mention.id}`] : []));
  const isSelected = (row: Difference) => { const keys = keysOf(row); return keys.length > 0 && keys.every((key) => selected.includes(key)); };
  const columns: DataColumn<Difference>[] = [
    {
      key: 'what', label: words.name, sort: ({ what }) => what.label, cell: (row) => (row.what.type === 'city'
        ? <button type="button" className="explorer-textbutton" aria-pressed={isSelected(row)} title={words.select(row.what.label)} onClick={() => onSelect(isSelected(row) ? [] : keysOf(row))}>{row.what.label}</button>
        : <MentionLink mention={row.what} />),
    },
    ...(section.id === 'links' ? [{ key: 'other', label: words.other, sort: ({ other }: Difference) => other?.label ?? null, cell: ({ other }: Difference) => other?.label ?? null }] : []),
    { key: 'where', label: words.where, sort: ({ where: at }) => wheres[at], cell: ({ where: at }) => wheres[at] },
    { key: 'a', label: labels[0], number: true, sort: ({ a }) => a, cell: ({ a }) => integerText(a) },
    { key: 'b', label: labels[1], number: true, sort: ({ b }) => b, cell: ({ b }) => integerText(b) },
    { key: 'difference', label: words.difference, number: true, sort: ({ difference }) => difference, cell: ({ difference }) => signed(difference, integerText) },
  ];
  return (
    <section className="compare-table">
      <div className="compare-table-head">
        <Choice<Section['id']> label={words.section} value={section.id} onChange={setChosen} options={sections.map(({ id }) => ({ value: id, label: words.sections[id] }))} />
        <label className="compare-where">{words.show} <select className="input" value={where} onChange={(event) => setWhere(event.target.value as Where)}>{(Object.keys(wheres) as Where[]).map((each) => <option key={each} value={each}>{wheres[each]}</option>)}</select></label>
      </div>
      <p role="status">{words.summary(words.sections[section.id], labels[0], section.onlyA, labels[1], section.onlyB, section.both)} <span className="muted">{words.notes[section.id]}</span></p>
      {rows.length === 0 ? <p className="section-empty">{words.none}</p> : <DataTable key={section.id} caption={words.sections[section.id]} columns={columns} rows={rows} rowKey={({ what, other }) => `${what.type}:${what.id} ${other?.id ?? ''}`} first={15} />}
      {section.total > section.items.length && <p className="muted">{words.limited(section.items.length, section.total)}</p>}
    </section>
  );
}
