/** Zoom, fit, arrange again and full screen. */
import { useEffect, useState, type RefObject } from 'react';
import type { CanvasHandle } from './canvas.tsx';
import { Icon } from '../icons.tsx';
import { messages } from '../messages.ts';

const words = messages.zoom;

export function ZoomBar({ canvas, root }: { canvas: RefObject<CanvasHandle | null>; root: RefObject<HTMLElement | null> }) {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const button = (name: Parameters<typeof Icon>[0]['name'], label: string, act: () => void) => (
    <button type="button" className="explorer-tool" aria-label={label} title={label} onClick={act}><Icon name={name} /></button>
  );
  return (
    <div className="explorer-zoom" role="group" aria-label={words.label}>
      {button('plus', words.in, () => canvas.current?.zoom('in'))}
      {button('minus', words.out, () => canvas.current?.zoom('out'))}
      {button('fit', words.fit, () => canvas.current?.fit())}
      {button('arrange', words.arrange, () => canvas.current?.arrangeAgain())}
      {document.fullscreenEnabled && button('full', full ? words.leaveFull : words.full, () => void (full ? document.exitFullscreen() : root.current?.requestFullscreen()))}
    </div>
  );
}
