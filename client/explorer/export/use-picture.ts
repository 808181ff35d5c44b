/** The picture of what is on the screen: taken anew when the canvas has been drawn in another theme. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../api.ts';
import { dateText } from '../../ui/date-text.ts';
import { messages as onMap } from '../map/messages.ts';
import type { Drawn } from '../picture/drawn.ts';
import { wearTheme } from '../picture/use-palette.ts';
import { shownText } from '../shown-line.tsx';
import type { Bench } from '../use-bench.ts';
import { filtersInWords } from './filters-in-words.ts';
import { legendBlocks } from './legend-blocks.ts';
import { messages as words } from './messages.ts';
import type { PageSize, Picture } from './picture.ts';

export interface PictureChoice {
  readonly title: string;
  readonly source: string;
  readonly legend: boolean;
  readonly size: PageSize;
  readonly theme: 'screen' | 'light' | 'dark';
}
/** More names of datasets than these are counted. */
const NAMED_SOURCES = 3;

export function suggestedTitle({ state, nameOf }: Pick<Bench, 'state' | 'nameOf'>): string {
  return state.focus === null ? words.wholeTitle[state.network] : words.egoTitle(nameOf(state.focus));
}

/** Names of what was imported, newest first. */
export function useSource(): string {
  const { data } = useQuery({ ...api.datasets.list.query(), staleTime: 60_000 });
  const names = [...(data?.items ?? [])].sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1)).map(({ id }) => id);
  return [...names.slice(0, NAMED_SOURCES), ...(names.length > NAMED_SOURCES ? [words.and(names.length - NAMED_SOURCES)] : [])].join(', ');
}

/** What the map leaves out, and whose outlines it is drawn with. */
function mapLines({ scene, missing }: Bench['map']): string[] {
  if (scene === null) return [];
  const cities = missing.filter(({ type }) => type === 'city').length;
  return [...(missing.length === 0 ? [] : [onMap.missing(cities, missing.length - cities)]), `${onMap.projections[scene.frame.kind]} · ${onMap.source}`];
}

export function usePicture(bench: Bench, choice: PictureChoice): { picture: Picture | null; problem: unknown } {
  const { canvas, state, data, scene, derived, detail, dataset, nameOf, arranging, map } = bench;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { visuals } = derived;
  useEffect(() => {
    wearTheme(choice.theme === 'screen' ? null : choice.theme);
    return () => wearTheme(null);
  }, [choice.theme]);
  useEffect(() => {
    // After the canvas, which restyles in an effect of its own and draws in the frame after that.
    let frame = 0;
    const take = () => {
      try {
        setDrawn(canvas.current?.drawn() ?? null);
      } catch (error) {
        setProblem(error);
      }
    };
    const timer = setTimeout(() => { frame = requestAnimationFrame(() => { frame = requestAnimationFrame(take); }); }, 50);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [canvas, visuals, arranging]);
  const today = useMemo(() => dateText(new Date().toISOString().slice(0, 10)) ?? '', []);
  const picture = useMemo(() => drawn && {
    drawn, look: visuals.palette, title: choice.title.trim(), size: choice.size, description: words.description(shownText({ state, data, scene, map, derived, detail })),
    legend: choice.legend ? legendBlocks({ state, data, derived }) : [],
    lines: [
      `${shownText({ state, data, scene, map, derived, detail })}. ${filtersInWords(state, dataset.topicLabel, nameOf)}`,
      ...mapLines(map),
      ...(choice.source.trim() === '' ? [] : [words.sourceLine(choice.source.trim())]),
      words.dated(today, data.dataVersion),
    ],
  }, [drawn, visuals.palette, choice, state, data, scene, derived, detail, dataset.topicLabel, nameOf, today, map]);
  return { picture, problem };
}
