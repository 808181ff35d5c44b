/** The code of a frame that shows this view on another page, to look at only. */
import { useState } from 'react';
import { encodePermalink } from '../../state/permalink.ts';
import { Ask } from '../../ui/dialog.tsx';
import { writeClipboard } from '../../ui/clipboard.ts';
import type { Bench } from '../use-bench.ts';
import { embedCode } from './embed-code.ts';
import { messages } from './messages.ts';
import { suggestedTitle } from './use-picture.ts';
import './export.css';

const words = messages.embed;

export default function EmbedDialog({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  const query = encodePermalink({ ...bench.state, dataVersion: bench.data.dataVersion }).toString();
  return <EmbedCode address={`${location.origin}/embed?${query}`} title={suggestedTitle(bench)} onClose={onClose} />;
}

export function EmbedCode({ address, title: suggested, onClose }: { address: string; title: string; onClose: () => void }) {
  const [title, setTitle] = useState(suggested);
  const [[width, height], setSize] = useState<readonly [string, string]>(['800', '500']);
  const [said, setSaid] = useState('');
  const titled = new URL(address);
  if (title.trim() !== '') titled.searchParams.set('title', title.trim());
  const code = embedCode({ address: titled.href, title, width: Number(width) || 800, height: Number(height) || 500 });
  return (
    <Ask title={words.heading} open onOpenChange={(open) => { if (!open) onClose(); }}>
      <label className="picture-field"><span>{words.frameTitle}</span><input className="input" value={title} onChange={(event) => setTitle(event.target.value)} /></label>
      <div className="embed-size">
        <label className="picture-field"><span>{words.width}</span><input className="input" inputMode="numeric" value={width} onChange={(event) => setSize([event.target.value, height])} /></label>
        <label className="picture-field"><span>{words.height}</span><input className="input" inputMode="numeric" value={height} onChange={(event) => setSize([width, event.target.value])} /></label>
      </div>
      <label className="picture-field"><span>{words.code}</span><textarea className="input embed-code" readOnly rows={5} value={code} onFocus={(event) => event.target.select()} /></label>
      <p className="muted explorer-note">{words.readOnly}</p>
      <p role="status" className="explorer-note">{said}</p>
      <div className="dialog-buttons">
        <a className="button" href={titled.href} target="_blank" rel="noreferrer">{words.link}</a>
        <button type="button" className="button" onClick={onClose}>{messages.close}</button>
        <button type="button" className="button primary" onClick={() => void writeClipboard(code).then((done) => setSaid(done ? words.copied : words.copyFailed))}>{words.copy}</button>
      </div>
    </Ask>
  );
}
