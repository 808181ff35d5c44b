/** The two pictures: the same places, camera, selection and pointing; each shows its own side. */
import { useMemo, useRef, useState } from 'react';
import type { Camera, Pin } from '../../state/exploration.ts';
import { detailText } from '../../explorer/overview/detail-text.ts';
import type { DrawnLinks } from '../../explorer/picture/detailed-links.ts';
import { Canvas, type CanvasHandle } from '../../explorer/picture/canvas.tsx';
import { plainScene } from '../../explorer/overview/scene.ts';
import { supportsWebGL } from '../../explorer/picture/webgl.ts';
import { usePalette } from '../../explorer/picture/use-palette.ts';
import { Icon } from '../../explorer/icons.tsx';
import { messages as explorer } from '../../explorer/messages.ts';
import { messages as words } from './messages.ts';
import { sideVisuals } from './side-visuals.ts';
import type { Union } from './union.ts';

interface PicturesProps {
  union: Union;
  labels: readonly [string, string];
  /** The cities that are compared; null where networks are. */
  focus: readonly [string | null, string | null];
  selected: readonly string[];
  onSelect: (keys: readonly string[]) => void;
}

const NOTHING = () => {};

export function Pictures({ union, labels, focus, selected, onSelect }: PicturesProps) {
  const palette = usePalette();
  const webgl = supportsWebGL();
  const [camera, setCamera] = useState<Camera | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pinned, setPinned] = useState<readonly Pin[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const canvases = [useRef<CanvasHandle>(null), useRef<CanvasHandle>(null)] as const;
  const { data } = union;
  const scene = useMemo(() => plainScene(data), [data]);
  const selection = useMemo(() => ({ selected: new Set(selected), links: new Set<string>(), lit: null }), [selected]);
  const visuals = useMemo(() => [
    sideVisuals(data, union.a, union.b, palette, palette.categories[0]!, focus[0]), sideVisuals(data, union.b, union.a, palette, palette.categories[1]!, focus[1]),
  ] as const, [data, union, palette, focus]);
  const events = useMemo(() => ({
    node: (key: string, add: boolean) => onSelect(add ? (selected.includes(key) ? selected.filter((each) => each !== key) : [...selected, key]) : [key]),
    focusNode: (key: string) => onSelect([key]),
    link: (key: string) => {
      const link = data.links[data.linkAt.get(key) ?? -1];
      if (link) onSelect([data.nodes[link.source]!.key, data.nodes[link.target]!.key]);
    },
    background: () => onSelect([]),
    camera: (next: Camera | null) => setCamera(next),
    moved: (pins: readonly Pin[]) => setPinned((now) => [...now.filter(({ key }) => !pins.some((pin) => pin.key === key)), ...pins]),
    menu: (key: string) => onSelect([key]),
    drawn: (keys: readonly string[], add: boolean) => onSelect(add ? [...new Set([...selected, ...keys])] : keys),
    arranging: NOTHING, failed: setFailure,
  }), [data, onSelect, selected]);
  const [details, setDetails] = useState<readonly [DrawnLinks | null, DrawnLinks | null]>([null, null]);
  if (!webgl) return <p className="notice info">{words.noPicture}</p>;
  return (
    <div className="compare-pictures">
      {failure !== null && <p className="notice error" role="alert">{failure}</p>}
      {([0, 1] as const).map((side) => (
        <section key={side} className="compare-picture" aria-label={words.pictureOf(labels[side])}>
          <h2><span className="explorer-swatch" style={{ background: palette.categories[side] }} />{labels[side]} <span className="muted">{words.shown((side === 0 ? union.a : union.b).nodes, (side === 0 ? union.a : union.b).links)} {detailText(details[side])}</span></h2>
          <div className="compare-stage">
            <Canvas ref={canvases[side]} scene={scene} visuals={visuals[side]} selection={selection} camera={camera} layout="force" pinned={pinned} tool="pan" events={{ ...events, detail: (detail) => setDetails((now) => (side === 0 ? [detail, now[1]] : [now[0], detail])) }}
              map={null} flies={false} onRenderer={NOTHING} pointedAt={hovered} onPoint={setHovered}
              onKeyDown={(event) => { if (event.key === 'Escape') onSelect([]); }} />
            <div className="compare-zoom" role="group" aria-label={explorer.zoom.label}>
              <button type="button" className="explorer-tool" aria-label={explorer.zoom.in} title={explorer.zoom.in} onClick={() => canvases[side].current?.zoom('in')}><Icon name="plus" /></button>
              <button type="button" className="explorer-tool" aria-label={explorer.zoom.out} title={explorer.zoom.out} onClick={() => canvases[side].current?.zoom('out')}><Icon name="minus" /></button>
              <button type="button" className="explorer-tool" aria-label={explorer.zoom.fit} title={explorer.zoom.fit} onClick={() => setCamera(null)}><Icon name="fit" /></button>
            </div>
          </div>
        </section>
      ))}
      <ul className="compare-legend">
        <li><span className="explorer-swatch" style={{ background: palette.categories[0] }} />{words.onlyIn(labels[0])}</li>
        <li><span className="explorer-swatch" style={{ background: palette.categories[1] }} />{words.onlyIn(labels[1])}</li>
        <li><span className="explorer-swatch compare-ring" />{words.inBoth}</li>
      </ul>
    </div>
  );
}
