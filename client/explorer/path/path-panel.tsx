/** Beside the picture: the ways between two nodes, the chosen one told step by step, and who could introduce the two. */
import type { PathAnswer } from '#model/path.ts';
import { useState } from 'react';
import { isCity, PATH_KINDS, type PathKind, type Way } from '../../state/exploration.ts';
import { writeClipboard } from '../../ui/clipboard.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { sceneKey } from '../overview/scene.ts';
import { PanelFrame } from '../panel/profile-panel.tsx';
import { Choice } from '../toolbar/choice.tsx';
import type { Bench } from '../use-bench.ts';
import { Introductions } from './introductions.tsx';
import { messages } from './messages.ts';
import { PathSteps } from './path-steps.tsx';
import { arrivalText, wayName, wayText } from './path-words.ts';
import { keyOf, usePath } from './use-path.ts';
import './path.css';

export function PathPanel({ bench, path }: { bench: Bench; path: Way }) {
  const { state, dispatch, nameOf } = bench;
  const { answer, error, partial, retry } = usePath(state);
  const label = (key: string, mention: { label: string } | undefined) => mention?.label ?? nameOf(key);
  const [from, to] = [label(path.from, answer?.from), label(path.to, answer?.to)];
  const cities = isCity(path.from) && isCity(path.to);
  const by = cities || path.by !== 'time' ? path.by : 'shortest';
  const set = (part: Partial<Way>) => dispatch({ type: 'set', to: { path: { ...path, nth: 1, ...part } } });
  return (
    <PanelFrame label={`${messages.heading}: ${from} – ${to}`} closeLabel={messages.close} onClose={() => dispatch({ type: 'set', to: { path: null } })}>
      <header className="explorer-profile-head">
        <p className="explorer-type">{messages.heading}</p>
        <h2 className="path-ends">
          <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [path.from] })}>{from}</button>
          <span aria-hidden="true"> → </span>
          <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [path.to] })}>{to}</button>
        </h2>
      </header>
      <div className="path-kinds">
        <Choice<PathKind> label={messages.by} value={by} onChange={(kind) => set({ by: kind })}
          options={PATH_KINDS.filter((kind) => cities || kind !== 'time').map((kind) => ({ value: kind, label: messages.kinds[kind] }))} />
        <button type="button" className="button quiet small" onClick={() => set({ from: path.to, to: path.from })}>{messages.swap}</button>
      </div>
      <p className="muted explorer-note">{by === 'strongest' && !cities ? messages.strongestAmongAll : messages.kindNotes[by]}</p>
      {error !== null && <ErrorNotice title={messages.failed} error={error} onRetry={retry} />}
      {answer === null && error === null && <LinesSkeleton lines={5} />}
      {answer !== null && (answer.none === null ? <Ways bench={bench} path={path} answer={answer} by={by} set={set} /> : <NoWay bench={bench} path={path} answer={answer} set={set} />)}
      {partial && <p className="muted explorer-note">{messages.partial}</p>}
      {answer?.undated && answer.undated.undated > 0 && <p className="muted explorer-note">{messages.undatedOut(answer.undated.undated, answer.undated.all)}</p>}
      {cities && <Introductions key={`${path.from} ${path.to}`} from={path.from} to={path.to} />}
    </PanelFrame>
  );
}

interface PartProps {
  bench: Bench;
  path: Way;
  answer: PathAnswer;
  set: (part: Partial<Way>) => void;
}

function Ways({ bench, path, answer, by, set }: PartProps & { by: PathKind }) {
  const [said, setSaid] = useState<string | null>(null);
  const nth = Math.min(path.nth, answer.paths.length);
  const way = answer.paths[nth - 1]!;
  const { data, derived } = bench;
  const hidden = way.nodes.some((node) => { const at = data.nodeAt.get(keyOf(node)); return at === undefined || derived.filtered.nodeShown[at] === 0; });
  const copy = async () => {
    setSaid((await writeClipboard(wayText(answer, way, by, bench.linkText()))) ? messages.copied : messages.copyFailed);
    setTimeout(() => setSaid(null), 4000);
  };
  return (
    <>
      <p className="path-summary" role="status">
        <strong>{messages.steps(way.steps.length)}</strong>
        {way.arrival !== null && <> · {arrivalText(way.arrival)}</>}
        {by === 'strongest' && way.distance !== null && <> · {messages.distance(way.distance)}</>}
        {way.certain === false && <span className="path-possible" title={messages.onlyPossibleWhy}> {messages.onlyPossible}</span>}
      </p>
      {way.certain === false && <p className="muted explorer-note">{messages.onlyPossibleWhy}</p>}
      {hidden && <p className="muted explorer-note">{messages.hidden}</p>}
      <PathSteps way={way} dispatch={bench.dispatch} />
      <div className="explorer-actions">
        <button type="button" className="button small" onClick={() => bench.canvas.current?.fit(way.nodes.map((node) => sceneKey(bench.scene, keyOf(node))))}>{messages.zoom}</button>
        <button type="button" className="button small" onClick={() => void copy()}>{messages.copy}</button>
        <span className="explorer-said" role="status">{said}</span>
      </div>
      <section className="explorer-list path-ways">
        <h3>{messages.ways}</h3>
        <p className="muted explorer-note">{by === 'time' ? messages.inTime(answer.paths.length) : messages.equally(answer.paths.length, answer.count)}</p>
        {answer.paths.length > 1 && (
          <ol>
            {answer.paths.map((each, at) => (
              <li key={at}>
                <button type="button" className="path-way" aria-pressed={at + 1 === nth} onClick={() => set({ nth: at + 1 })}>
                  <span>{messages.way(at + 1, wayName(each))}</span>
                  <span className="muted">{[messages.steps(each.steps.length), each.arrival === null ? null : arrivalText(each.arrival), each.certain === false ? messages.onlyPossible : null].filter((part) => part !== null).join(' · ')}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

/** Says why, and offers what may help. */
function NoWay({ bench: { dispatch }, path, answer, set }: PartProps) {
  const { reason } = answer.none!;
  return (
    <div className="path-none" role="status">
      <p>{messages.none[reason](answer.from.label, answer.to.label)}</p>
      <div className="explorer-actions">
        {reason === 'filters' && <button type="button" className="button small" onClick={() => dispatch({ type: 'clear-filters' })}>{messages.clearFilters}</button>}
        {(reason === 'direction' || reason === 'time') && <button type="button" className="button small" onClick={() => set({ from: path.to, to: path.from })}>{messages.turn}</button>}
        {(reason === 'direction' || reason === 'time') && (
          <button type="button" className="button small" onClick={() => {
            dispatch({ type: 'network', network: 'undirected' });
            set({ by: 'shortest' });
          }}>{messages.tryOther}</button>
        )}
      </div>
    </div>
  );
}
