/**
 * Keeps the nodes of a picture where the chosen layout and the pins put them: runs the
 * layout, and remembers the places of each view and layout. Pins lie over the layout and do
 * not change it, so that taking one out puts the node back.
 */
import type { Layout, Pin } from '../../state/exploration.ts';
import type { Dataset } from '../data/dataset.ts';
import { arrangedName, arrangeOpenGroups, recallArranged } from '../overview/arrange-open.ts';
import { placeScene, type ScenePlaces } from '../overview/places.ts';
import type { Scene } from '../overview/scene.ts';
import { guidePoints, type Guide, type Placed } from '../layout/guides.ts';
import { layoutRequest, runLayout, type LayoutRun } from '../layout/layout.ts';
import { placeBy } from '../layout/place.ts';
import { browserStorage, PositionMemory, seedPositions, type Point, type Positions } from '../layout/positions.ts';
import { extentOf, type Extent } from './journey.ts';
import type { Places } from './places.ts';
import { sizeScale } from './scales.ts';

/** `waiting`: for something the layout needs, such as communities. */
export type Arranging = 'idle' | 'waiting' | 'running' | 'paused';
export interface Wish {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly focus: string | null;
  /** Communities, for the circle; null while they are not known. */
  readonly groups: ReadonlyMap<string, string> | null;
  readonly pinned: readonly Pin[];
}
export interface ArrangerEvents {
  arranging: (state: Arranging) => void;
  failed: (message: string) => void;
  guides: (guides: readonly Guide[]) => void;
  /** True while nodes are in someone's hand. */
  held: () => boolean;
}

const memory = new PositionMemory(typeof window === 'undefined' ? null : browserStorage());
const SWITCH_MS = 700;
const STEP_MS = 220;
const PIN_MS = 250;

export class Arranger {
  private readonly places: Places;
  private readonly on: ArrangerEvents;
  private readonly still: boolean;
  private wish: Wish | null = null;
  /** Where the layout puts each node. */
  private base: Positions = new Map();
  /** Bounds of the picture where they are not just those of the nodes. */
  private box: Extent | null = null;
  private run: LayoutRun | null = null;
  /** The last layout worked out at once, and what for. */
  private placed: { readonly wish: Wish; readonly result: Placed | null } | null = null;

  constructor(places: Places, on: ArrangerEvents, still: boolean) {
    [this.places, this.on, this.still] = [places, on, still];
  }

  /** Where nodes are before the layout has run: where they were, else a first guess. */
  start(wish: Wish): { positions: Positions; box: Extent | null } {
    const placed = groupPlaces(wish);
    return { positions: pinnedOver(placed?.positions ?? this.seeds(wish).positions, wish.pinned), box: placed?.box ?? null };
  }

  /** Brings the nodes to where the wish has them. `moving` shows them on their way; else they are there. */
  arrange(wish: Wish, moving: boolean, again = false): void {
    this.halt();
    const open = groupPlaces(wish);
    this.box = open?.box ?? null;
    if (open) {
      this.on.guides([]);
      this.arrangeGroups(wish, open, moving);
      return;
    }
    const { data } = wish.scene;
    const placed = this.place(wish);
    const { positions, fresh, known } = this.seeds(wish);
    this.wish = wish;
    this.on.guides(placed?.guides ?? []);
    this.settle(positions, moving ? SWITCH_MS : 0);
    if (wish.layout !== 'force' && placed === null) this.on.arranging('waiting');
    if (wish.layout !== 'force' || fresh.size === 0) return;
    const keep = fresh.size < known;
    // Only an arrangement asked for anew goes round the pins: a shared link has to give everyone the same places.
    const pins = again ? new Map(wish.pinned.map((pin) => [pin.key, pin])) : new Map<string, Pin>();
    const { sizeOf } = sizeScale(data, 'degree', null);
    const request = layoutRequest(data, new Map<string, Point>([...positions, ...pins]), (key) => (keep && !fresh.has(key)) || pins.has(key), sizeOf);
    this.on.arranging('running');
    this.run = runLayout(request, {
      step: (flat) => { if (!this.still) this.settle(pointsAt(data, flat), STEP_MS); },
      done: (flat) => {
        this.run = null;
        const settled = pointsAt(data, flat);
        this.settle(settled, STEP_MS);
        memory.remember(sceneOf(wish), settled);
        this.on.arranging('idle');
      },
      failed: (message) => {
        this.run = null;
        this.on.arranging('idle');
        this.on.failed(message);
      },
    });
  }

  /** Works the layout out anew, around what is pinned. */
  again(): void {
    if (!this.wish) return;
    const { scene } = this.wish;
    memory.forget(sceneOf(this.wish));
    for (const group of scene.groups) memory.forget(arrangedName(scene, group));
    this.arrange(this.wish, true, true);
  }

  pin(pinned: readonly Pin[]): void {
    if (!this.wish || this.wish.pinned === pinned) return;
    this.wish = { ...this.wish, pinned };
    this.settle(this.base, PIN_MS);
  }

  pause(): void {
    this.run?.pause();
    if (this.run) this.on.arranging('paused');
  }

  resume(): void {
    this.run?.resume();
    if (this.run) this.on.arranging('running');
  }

  /** Ends a layout that runs. */
  halt(): void {
    this.on.arranging('idle');
    this.run?.stop();
    this.run = null;
  }

  /** Groups have territories whatever the layout; within an open one forces place its cities. */
  private arrangeGroups(wish: Wish, placed: ScenePlaces, moving: boolean): void {
    this.wish = wish;
    this.settle(placed.positions, moving ? SWITCH_MS : 0);
    this.run = arrangeOpenGroups(wish.scene, placed, memory, {
      placed: (points, last) => { if (last || !this.still) this.settle(new Map([...this.base, ...points]), STEP_MS); },
      busy: (busy) => {
        if (!busy) this.run = null;
        this.on.arranging(busy ? 'running' : 'idle');
      },
      failed: (message) => this.on.failed(message),
    });
  }

  private seeds(wish: Wish): { positions: Positions; fresh: ReadonlySet<string>; known: number } {
    const placed = this.place(wish);
    if (placed) return { positions: placed.positions, fresh: new Set(), known: 0 };
    const { data } = wish.scene;
    // A layout that waits for something shows the network as forces left it.
    const known = memory.recall(data.dataVersion, sceneOf({ ...wish, layout: 'force' }));
    return { ...seedPositions(data, known, wish.focus), known: known.size };
  }

  private place(wish: Wish): Placed | null {
    if (wish.layout === 'force') return null;
    const last = this.placed?.wish;
    if (last?.scene !== wish.scene || last.layout !== wish.layout || last.focus !== wish.focus || last.groups !== wish.groups) this.placed = { wish, result: placeBy(wish.layout, wish.scene.data, wish) };
    return this.placed!.result;
  }

  private settle(base: Positions, milliseconds: number): void {
    this.base = base;
    if (!this.wish || this.on.held()) return;
    const guides = this.wish.layout === 'force' ? [] : (this.placed?.result?.guides ?? []);
    this.places.settle(pinnedOver(base, this.wish.pinned), this.box ?? extentOf([...base.values(), ...guidePoints(guides)]), milliseconds);
  }
}

const sceneOf = ({ scene, layout }: Pick<Wish, 'scene' | 'layout'>): string => `${scene.data.scene}/${layout}`;

const groupPlaces = ({ scene }: Wish): ScenePlaces | null => (scene.by === null ? null : placeScene(scene, recallArranged(scene, memory)));

const pinnedOver = (base: Positions, pinned: readonly Pin[]): Positions => (pinned.length === 0 ? base : new Map([...base, ...pinned.filter(({ key }) => base.has(key)).map(({ key, x, y }) => [key, { x, y }] as const)]));

const pointsAt = (data: Dataset, flat: Float32Array): Positions => new Map(data.nodes.map(({ key }, at) => [key, { x: flat[at * 2]!, y: flat[at * 2 + 1]! }]));
