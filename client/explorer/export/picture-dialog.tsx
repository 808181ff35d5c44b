/** The dialog that makes a picture of what is on the screen, with a preview of the very file. */
import { useEffect, useMemo, useState } from 'react';
import { saveFile } from '../../ui/chart-figure-export.ts';
import { Ask } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choice } from '../toolbar/choice.tsx';
import type { Bench } from '../use-bench.ts';
import { DataBehind } from './data-behind.tsx';
import { pictureFile, FORMATS, type Format } from './files.ts';
import { MANY_LINKS } from './marks.ts';
import { messages as words } from './messages.ts';
import { PAGE_SIZES, type Picture } from './picture.ts';
import { pictureSvg } from './svg-writer.ts';
import { suggestedTitle, usePicture, useSource, type PictureChoice } from './use-picture.ts';
import './export.css';

const THEMES = ['screen', 'light', 'dark'] as const;

export default function PictureDialog({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  return <Ask title={words.heading} open wide onOpenChange={(open) => { if (!open) onClose(); }}>{bench.state.tab === 'table' ? <Nothing onClose={onClose} /> : <Making bench={bench} onClose={onClose} />}</Ask>;
}

function Nothing({ onClose }: { onClose: () => void }) {
  return <><p>{words.noPicture}</p><div className="dialog-buttons"><button type="button" className="button" onClick={onClose}>{words.close}</button></div></>;
}

function Making({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  const datasets = useSource();
  const [source, setSource] = useState<string | null>(null);
  const [asked, setAsked] = useState<Omit<PictureChoice, 'source'>>(() => ({ title: suggestedTitle(bench), legend: true, size: 'screen', theme: 'screen' }));
  const [format, setFormat] = useState<Format>('png2');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const choice = useMemo(() => ({ ...asked, source: source ?? datasets }), [asked, source, datasets]);
  const { picture, problem: notTaken } = usePicture(bench, choice);
  const change = (part: Partial<typeof asked>) => setAsked((now) => ({ ...now, ...part }));

  const save = async () => {
    if (!picture) return;
    setProblem(null);
    setBusy(true);
    setSaid(words.making);
    try {
      const { name, content, pictured } = await pictureFile(picture, format);
      saveFile(name, content);
      setSaid([words.saved(name), ...(pictured > 0 ? [words.pictured(pictured)] : [])].join(' '));
    } catch (error) {
      setSaid(null);
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="picture-dialog">
      <Preview picture={picture} />
      <form className="picture-form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <label className="picture-field"><span>{words.title}</span><input className="input" value={asked.title} onChange={(event) => change({ title: event.target.value })} /></label>
        <label className="picture-field"><span>{words.source}</span><input className="input" value={source ?? datasets} onChange={(event) => setSource(event.target.value)} /></label>
        <Named label={words.size}><Choice label={words.size} value={asked.size} onChange={(size) => change({ size })} options={PAGE_SIZES.map((value) => ({ value, label: words.sizes[value] }))} /></Named>
        <Named label={words.theme}><Choice label={words.theme} value={asked.theme} onChange={(theme) => change({ theme })} options={THEMES.map((value) => ({ value, label: words.themes[value] }))} /></Named>
        <label className="explorer-check"><input type="checkbox" checked={asked.legend} onChange={(event) => change({ legend: event.target.checked })} /><span>{words.legend}</span></label>
        <label className="picture-field"><span>{words.format}</span>
          <select className="input" value={format} onChange={(event) => setFormat(event.target.value as Format)}>{FORMATS.map((each) => <option key={each} value={each}>{words.formats[each]}</option>)}</select>
        </label>
        {picture && picture.drawn.links.length > MANY_LINKS && <p className="muted explorer-note">{words.many(picture.drawn.links.length)}</p>}
        {(problem ?? notTaken) !== null && <ErrorNotice title={words.failed} error={problem ?? notTaken} />}
        <p role="status" className="explorer-note">{said}</p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>{words.close}</button>
          <button type="submit" className="button primary" disabled={!picture || busy}>{words.save}</button>
        </div>
        <DataBehind state={bench.state} />
      </form>
    </div>
  );
}

/** A bar of choices under its name. */
function Named({ label, children }: { label: string; children: React.ReactNode }) {
  return <div className="picture-field"><span aria-hidden="true">{label}</span>{children}</div>;
}

function Preview({ picture }: { picture: Picture | null }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return undefined;
    const made = URL.createObjectURL(new Blob([pictureSvg(picture)], { type: 'image/svg+xml' }));
    setAddress(made);
    // The image may still be reading it when the next one takes its place.
    return () => { setTimeout(() => URL.revokeObjectURL(made), 5000); };
  }, [picture]);
  return <div className="picture-preview" aria-label={words.preview} role="group">{picture && address !== null ? <img src={address} alt={picture.description} /> : <p className="muted" role="status">{words.waiting}</p>}</div>;
}
