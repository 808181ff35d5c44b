/** What is under way at the moment, counted, and drawn as pulses and rings on the picture. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api } from '../../api.ts';
import type { Exploration } from '../../state/exploration.ts';
import type { Derived } from '../data/use-derived.ts';
import type { Scene } from '../overview/scene.ts';
import type { Palette } from '../picture/palette.ts';
import type { Renderer } from '../picture/renderer.ts';
import { adoptedBy, adoptersIn, flowsAt, type Adopted, type UnderWay } from './flows.ts';
import { flowPainter } from './flow-layer.ts';
import { daysOf } from './moment.ts';
import type { Play } from './use-play.ts';

/** While time plays, what is under way can be seen for about this long, however fast. */
const LINGER_SECONDS = 0.8;
const YEAR_DAYS = 365.25;

export interface FlowNow {
  readonly under: UnderWay;
  /** Under way within the moment itself. */
  readonly exact: number;
  /** Null until it is known who adopted. */
  readonly adopted: ReadonlyMap<string, Adopted> | null;
}

export function useFlowNow(scene: Scene, state: Exploration, derived: Pick<Derived, 'filtered' | 'pictured'>, play: Play): FlowNow | null {
  const { moment } = state;
  const { data: adopters } = useQuery({
    ...api.network.whole.query({ query: { network: 'directed' } }), structuralSharing: false, enabled: moment !== null, select: adoptersIn,
  });
  const linger = play.playing ? Math.round(LINGER_SECONDS * play.speed * YEAR_DAYS) : 0;
  return useMemo(() => {
    if (moment === null) return null;
    const days = daysOf(moment);
    const { pictured, filtered: { occasionShown } } = derived;
    const under = flowsAt(scene, pictured, occasionShown, { lo: days.lo - linger, hi: days.hi });
    return {
      under, exact: linger === 0 ? under.occasions : flowsAt(scene, pictured, occasionShown, days).occasions,
      adopted: adopters === undefined ? null : adoptedBy(scene.base, occasionShown, adopters, days.hi),
    };
  }, [scene, derived, moment, linger, adopters]);
}

const NOBODY: ReadonlyMap<string, Adopted> = new Map();

/** `still`: what asks for less motion sees pulses stand. */
export function useFlowLayer(renderer: Renderer | null, scene: Scene, now: FlowNow | null, moment: string | null, palette: Palette, playing: boolean, still: boolean): void {
  useEffect(() => {
    if (!renderer || now === null || moment === null) return undefined;
    const moving = playing && !still;
    renderer.paint('moving', flowPainter(renderer, {
      scene, palette, flows: now.under.flows, adopted: now.adopted ?? NOBODY, day: daysOf(moment).hi, clock: () => (moving ? performance.now() : null),
    }));
    if (!moving) return () => renderer.paint('moving', null);
    let frame = 0;
    const tick = () => {
      renderer.redraw('moving');
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      renderer.paint('moving', null);
    };
  }, [renderer, scene, now, moment, palette, playing, still]);
}
