/** Stories beside the picture: choose or begin one, add the view on the screen as a step, order the steps and write to them. */
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { decodePermalink, encodePermalink } from '../../state/permalink.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../icons.tsx';
import type { Bench } from '../use-bench.ts';
import { suggestedTitle } from '../export/use-picture.ts';
import { messages as words } from './messages.ts';
import { addStep, changeStory, createStory, removeStep, removeStory, swapSteps, useStories, type Step, type Story } from './stories.ts';
import { StepEditor } from './step-editor.tsx';
import { Written } from './written.tsx';
import './story.css';

export default function StoryPanel({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  const { stories, error, retry, changed } = useStories();
  const [chosen, setChosen] = useState<string | null>(null);
  const [beginning, setBeginning] = useState(false);
  const [said, setSaid] = useState<{ text: string; undo: (() => Promise<unknown>) | null } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const story = stories?.find(({ id }) => id === chosen) ?? stories?.[0] ?? null;

  /** Changes, asks anew, and says what happened; what failed is said and nothing else. */
  const queue = useRef(Promise.resolve());
  const act: Act = (change, text) => {
    // One after the other: leaving a field by a button that changes the same step is two changes at once.
    queue.current = queue.current.then(async () => {
      setProblem(null);
      try {
        const undo = await change();
        setSaid({ text, undo: typeof undo === 'function' ? (undo as () => Promise<unknown>) : null });
      } catch (failure) {
        setSaid(null);
        setProblem(failure);
      }
      await changed();
    });
    return queue.current;
  };
  return (
    <aside className="explorer-panel story-panel" aria-label={words.heading}>
      <header className="explorer-panel-head">
        <h2>{words.heading}</h2>
        <button type="button" className="explorer-tool" aria-label={words.close} title={words.close} onClick={onClose}><Icon name="close" /></button>
      </header>
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {stories !== null && stories.length > 0 && (
        <label className="story-field"><span>{words.choose}</span>
          <select className="input" value={story?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>{stories.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select>
        </label>
      )}
      {stories !== null && stories.length === 0 && <p className="muted">{words.none} {words.hint}</p>}
      {beginning ? (
        <NewStory onCancel={() => setBeginning(false)} onCreate={(title) => {
          setBeginning(false);
          void act(async () => { setChosen(await createStory(title, (stories ?? []).map(({ id }) => id))); }, words.added(title));
        }} />
      ) : <button type="button" className="button small" onClick={() => setBeginning(true)}><Icon name="plus" />{words.newStory}</button>}
      <p className="story-said" role="status">
        {said?.text}{said?.undo && <> <button type="button" className="explorer-textbutton" onClick={() => { const { undo } = said; void act(async () => { await undo!(); }, words.saved); }}>{words.undo}</button></>}
      </p>
      {problem !== null && <ErrorNotice title={words.failed} error={problem} />}
      {story && <Steps key={story.id} bench={bench} story={story} act={act} />}
      <p className="explorer-note"><Link to="/stories">{words.list}</Link></p>
    </aside>
  );
}

function NewStory({ onCreate, onCancel }: { onCreate: (title: string) => void; onCancel: () => void }) {
  const [title, setTitle] = useState('');
  return (
    <form className="story-new" onSubmit={(event) => { event.preventDefault(); if (title.trim() !== '') onCreate(title.trim()); }}>
      <label className="story-field"><span>{words.newTitle}</span><input className="input" autoFocus required value={title} onChange={(event) => setTitle(event.target.value)} /></label>
      <div className="explorer-actions"><button type="submit" className="button small primary">{words.create}</button><button type="button" className="button small" onClick={onCancel}>{words.cancel}</button></div>
    </form>
  );
}

/** A change that gives back a function can be taken back by it. */
type Act = (change: () => Promise<unknown>, text: string) => Promise<void>;

function Steps({ bench, story, act }: { bench: Bench; story: Story; act: Act }) {
  const { steps } = story;
  const view = () => encodePermalink({ ...bench.state, dataVersion: bench.data.dataVersion }).toString();
  const add = () => {
    const title = suggestedTitle(bench);
    void act(() => addStep(story, { title, text: null, address: view() }), words.added(title));
  };
  const name = (step: Step) => step.title ?? words.untitled;
  const move = (from: number, by: 1 | -1) => {
    const [a, b] = [steps[from], steps[from + by]];
    if (a && b) void act(() => swapSteps(a, b), words.moved(name(a), from + by + 1, steps.length));
  };
  return (
    <>
      <Written label={words.title} value={story.title} required onWrite={(title) => act(() => changeStory(story, { title: title ?? story.title }), words.saved)} />
      <Written label={words.summary} value={story.summary} lines={2} onWrite={(summary) => act(() => changeStory(story, { summary }), words.saved)} />
      <div className="explorer-actions">
        <button type="button" className="button small primary" onClick={add}><Icon name="plus" />{words.addStep}</button>
        {steps.length > 0 && <Link className="button small" to={`/story/${encodeURIComponent(story.id)}`}>{words.present}</Link>}
      </div>
      <p className="muted explorer-note">{steps.length === 0 ? `${words.empty} ${words.hint}` : words.keys}</p>
      <ol className="story-steps">
        {steps.map((step, at) => (
          <StepEditor key={step.key} step={step} at={at} of={steps.length} name={name(step)} act={act} view={view}
            onMove={(by) => move(at, by)} onShow={() => bench.dispatch({ type: 'restore', state: decodePermalink(new URLSearchParams(step.address)) })}
            onRemove={() => void act(() => removeStep(step), words.removed(name(step)))} />
        ))}
      </ol>
      <button type="button" className="button small danger story-remove" onClick={() => void act(() => removeStory(story), words.storyRemoved(story.title, steps.length))}>{words.removeStory}</button>
    </>
  );
}
