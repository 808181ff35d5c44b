/** Exchanges period by period, side by side: what playing shows, without motion, with its table. */
import { yearOf } from '#model/dates.ts';
import { useQuery } from '@tanstack/react-query';
import { geoPath } from 'd3';
import { useCallback, useMemo } from 'react';
import { api } from '../../api.ts';
import { flowPeriods } from '../../charts/flow-periods.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { Ask } from '../../ui/dialog.tsx';
import { integerText } from '../../ui/number-text.ts';
import { loadShapes } from '../map/shapes.ts';
import { extentOf } from '../picture/journey.ts';
import type { Bench } from '../use-bench.ts';
import { adoptedBy, adoptersIn, flowsAt } from './flows.ts';
import { messages as words } from './messages.ts';
import { periodsOf } from './moment.ts';
import { useAlways } from './use-always.ts';

const MOST_PERIODS = 9;
const NOBODY: ReadonlyMap<string, string> = new Map();

export function PeriodsDialog({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  const { scene, map: { scene: map }, canvas, play, data } = bench;
  const { pictured, occasionShown } = useAlways(bench);
  const { data: adopters } = useQuery({ ...api.network.whole.query({ query: { network: 'directed' } }), structuralSharing: false, select: adoptersIn });
  const { data: shapes } = useQuery({ queryKey: ['outlines', 'coarse'], queryFn: () => loadShapes('coarse'), staleTime: Infinity, enabled: map !== null });
  const periods = useMemo(() => periodsOf(play.played!, MOST_PERIODS).map((days) => {
    const under = flowsAt(scene, pictured, occasionShown, days);
    const links = under.flows.map(({ link }) => [scene.data.links[link]!.source, scene.data.links[link]!.target] as const);
    const adopted = [...adoptedBy(scene.base, occasionShown, adopters ?? NOBODY, days.hi).keys()].flatMap((key) => scene.data.nodeAt.get(key) ?? []);
    const [from, to] = [yearOf(days.lo), yearOf(days.hi)];
    return { label: from === to ? String(from) : `${from}–${to}`, count: integerText(under.occasions), occasions: under.occasions, links, adopted, cities: new Set(links.flat()).size };
  }), [scene, pictured, occasionShown, adopters, play.played]);
  const land = useMemo(() => (map === null || shapes === undefined ? null : (geoPath(map.projection)({ type: 'FeatureCollection', features: shapes.flatMap((shape) => (shape.type === 'Feature' ? [shape] : shape.features)) }))), [map, shapes]);
  const draw = useCallback((width: number) => {
    const points = scene.data.nodes.map(({ key }) => {
      const point = map === null ? (canvas.current?.home(key) ?? canvas.current?.position(key) ?? null) : (map.points.get(key) ?? null);
      return point === null ? null : { x: point.x, y: -point.y };
    });
    const extent = map === null ? extentOf(points.flatMap((point) => point ?? [])) : { x: map.box.x, y: [-map.box.y[1], -map.box.y[0]] as const };
    return flowPeriods({ points, box: extent, land, periods, bend: map === null ? 0 : 0.22 }, width);
  }, [scene, map, canvas, land, periods]);
  return (
    <Ask title={words.periodsTitle} open wide onOpenChange={(open) => { if (!open) onClose(); }}>
      <div className="time-periods">
        <ChartFigure title={words.periodsTitle} caption={words.periodsCaption} label={words.periodsLabel(periods.length)} draw={draw} file="interurban-periods" notes={[words.dates]} basis={[words.basis(data.dataVersion)]}
          table={{
            columns: [{ name: 'period', label: words.columns.period }, { name: 'occasions', label: words.columns.occasions, number: true }, { name: 'links', label: words.columns.links, number: true }, { name: 'cities', label: words.columns.cities, number: true }, { name: 'adopted', label: words.columns.adopted, number: true }],
            rows: periods.map(({ label, occasions, links, cities, adopted }) => [label, occasions, links.length, cities, adopters === undefined ? null : adopted.length]),
          }} />
        <div className="dialog-buttons"><button type="button" className="button" onClick={onClose}>{words.close}</button></div>
      </div>
    </Ask>
  );
}
