/** The legend as blocks for a file: what colour and size mean now, with counts of what is shown. */
import { messages } from '../messages.ts';
import { messages as looks } from '../picture/messages.ts';
import { letterOf } from '../picture/mark-painter.ts';
import { messages as further } from '../picture/messages.ts';
import { shownEntries } from '../picture/scales.ts';
import type { Bench } from '../use-bench.ts';
import { messages as own } from './messages.ts';
import type { LegendBlock } from './picture.ts';

const words = messages.legend;

export function legendBlocks({ state, data, derived }: Pick<Bench, 'state' | 'data' | 'derived'>): LegendBlock[] {
  const { color, size, border, filtered: { nodeShown } } = derived;
  const shown = shownEntries(color, nodeShown).filter((entry) => entry.count > 0);
  const arrows = data.links.some((link) => link.directed);
  const notes = [
    words.link,
    ...(arrows ? [state.view === 'ego' && state.mode === 'everything' ? words.relation : words.arrow] : []),
    ...(data.nodes.some((node) => node.type !== 'city') ? [words.square] : []),
    ...(state.label === 'none' ? [] : [further.afterName]),
    ...(state.pinned.length > 0 ? [further.pinned] : []),
    ...(data.nodes.some((node) => node.more > 0) ? [own.more] : []),
  ];
  return [
    {
      title: `${messages.colorBy.label}: ${color.title}`, discs: [], notes: color.note === null ? [] : [color.note],
      swatches: shown.map((entry) => ({ label: state.marks ? `${letterOf(color, entry.color)} · ${entry.label}` : entry.label, color: entry.color, count: messages.integer(entry.count) })),
    },
    ...(border === null ? [] : [{
      title: `${looks.border}: ${border.title}`, discs: [], notes: border.note === null ? [] : [border.note],
      swatches: shownEntries(border, nodeShown).filter((entry) => entry.count > 0).map((entry) => ({ label: entry.label, color: entry.color, count: messages.integer(entry.count) })),
    }]),
    {
      title: `${messages.sizeBy.label}: ${size.title}`, swatches: [],
      discs: size.marks.map((mark) => ({ label: messages.number(mark.value), radius: mark.size })),
      notes: [...(size.unknown > 0 && state.size !== 'equal' ? [words.sizeUnknown(size.unknown)] : []), ...(size.note !== null && size.note !== color.note ? [size.note] : [])],
    },
    ...(border === null ? [] : [{
      title: `${further.border}: ${border.title}`, discs: [], notes: border.note === null ? [] : [border.note],
      swatches: shownEntries(border, nodeShown).filter((entry) => entry.count > 0)
        .map((entry) => ({ label: entry.color === null ? further.noRim(entry.label) : entry.label, color: entry.color, count: messages.integer(entry.count), ring: true })),
    }]),
    { title: '', swatches: [], discs: [], notes },
  ];
}
