/** A view or a story in a frame of another page, at /embed: the query is that of the explorer, or `story` and `step`. */
import { useEffect } from 'react';
import { useAddress } from '../../ui/use-address.ts';
import { Presentation } from '../story/presentation.tsx';
import { messages as words } from './messages.ts';
import { fullAddress, Viewer } from './viewer.tsx';

export default function EmbedPage() {
  const [query, setQuery] = useAddress();
  const title = query.get('title') ?? '';
  const story = query.get('story');
  useEffect(() => { document.title = `${title === '' ? words.title : title} · Interurban`; }, [title]);
  if (story !== null) {
    return <Presentation id={story} step={Number(query.get('step') ?? 1)} onStep={(step) => setQuery((now) => { now.set('step', String(step)); return now; }, { replace: true })} framed />;
  }
  const view = new URLSearchParams(query);
  view.delete('title');
  const shows = view.has('focus') || view.get('view') === 'network';
  return (
    <main className="viewer-page">
      <header className="viewer-head">
        <h1>{title === '' ? words.title : title}</h1>
        <a href={shows ? fullAddress(view.toString()) : '/explore'} target="_blank" rel="noreferrer">{words.openFull}</a>
      </header>
      {shows ? <Viewer query={view.toString()} /> : <div className="explorer-message"><p>{words.nothing}</p><p className="muted">{words.nothingWhy}</p></div>}
    </main>
  );
}
