/**
 * A story shown step by step: the view to look at, the words beside it, and every way of
 * going on – buttons, dots, keys, a swipe over the words. Printed, it is a list of steps.
 */
import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { EmbedCode } from '../export/embed-dialog.tsx';
import { messages as exporting } from '../export/messages.ts';
import { Icon } from '../icons.tsx';
import { fullAddress, Viewer } from '../viewer/viewer.tsx';
import { messages as words } from './messages.ts';
import { Paragraphs } from './paragraphs.tsx';
import { useStories, type Story } from './stories.ts';
import { stepAfterKey, stepAfterSwipe } from './stepping.ts';
import './story.css';

interface PresentationProps {
  id: string;
  /** From 1. */
  step: number;
  onStep: (step: number) => void;
  /** In a frame of another page there is nowhere to leave to. */
  framed?: boolean;
}

export function Presentation({ id, ...rest }: PresentationProps) {
  const { stories, error, retry } = useStories();
  if (error !== null) return <main className="viewer-page"><ErrorNotice page error={error} onRetry={retry} /></main>;
  if (stories === null) return <PageSkeleton />;
  const story = stories.find((each) => each.id === id);
  if (!story || story.steps.length === 0) {
    return <main className="viewer-page"><div className="explorer-message"><h1>{story?.title ?? words.notFound}</h1>{story && <p>{words.noSteps}</p>}<p><Link to="/stories">{words.list}</Link></p></div></main>;
  }
  return <Told story={story} {...rest} />;
}

function Told({ story, step: asked, onStep, framed = false }: { story: Story } & Omit<PresentationProps, 'id'>) {
  const navigate = useNavigate();
  const { steps } = story;
  const at = Math.min(Math.max(Number.isInteger(asked) ? asked : 1, 1), steps.length);
  const step = steps[at - 1]!;
  const name = (index: number) => steps[index]!.title ?? words.untitled;
  const [embedding, setEmbedding] = useState(false);
  const root = useRef<HTMLElement>(null);
  // Quick presses count from where the last one leads, not from what is drawn yet.
  const goal = useRef(at);
  useEffect(() => { goal.current = at; }, [at]);
  const go = useCallback((to: number) => {
    if (to < 1 || to > steps.length || to === goal.current) return;
    goal.current = to;
    onStep(to);
  }, [steps.length, onStep]);

  useEffect(() => { document.title = `${step.title ?? words.untitled} · ${story.title} · Interurban`; }, [step, story]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || document.querySelector('[role="dialog"]')) return;
      if (event.key === 'Escape' && !framed && !document.fullscreenElement) void navigate('/stories');
      const to = stepAfterKey(event.key, event.target, goal.current, steps.length);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      go(to);
    };
    // Before the picture, whose own arrow keys walk between neighbours.
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [go, steps.length, navigate, framed]);

  const began = useRef<{ x: number; y: number } | null>(null);
  const swipe = {
    onPointerDown: (event: PointerEvent) => { began.current = event.pointerType === 'mouse' ? null : { x: event.clientX, y: event.clientY }; },
    onPointerUp: (event: PointerEvent) => {
      const from = began.current;
      began.current = null;
      if (from) go(goal.current + stepAfterSwipe(event.clientX - from.x, event.clientY - from.y, document.dir === 'rtl'));
    },
    onPointerCancel: () => { began.current = null; },
  };
  return (
    <main ref={root} className="viewer-page story">
      <header className="viewer-head">
        <h1>{story.title}</h1>
        <span className="story-tools">
          <a href={fullAddress(step.address)} {...(framed ? { target: '_blank', rel: 'noreferrer' } : {})}>{framed ? exporting.embed.openFull : words.explore}</a>
          {!framed && <button type="button" className="button quiet small" onClick={() => setEmbedding(true)}>{words.share}</button>}
          {!framed && document.fullscreenEnabled && <button type="button" className="explorer-tool" aria-label={words.full} title={words.full} onClick={() => void (document.fullscreenElement ? document.exitFullscreen() : root.current?.requestFullscreen())}><Icon name="full" /></button>}
          {!framed && <Link className="explorer-tool" aria-label={words.leave} title={words.leave} to="/stories"><Icon name="close" /></Link>}
        </span>
      </header>
      <div className="story-stage">
        <Viewer query={step.address} />
        <section className="story-card" {...swipe}>
          <div className="story-words" aria-live="polite">
            <p className="muted explorer-note">{words.step(at, steps.length)}</p>
            <h2>{name(at - 1)}</h2>
            <Paragraphs text={step.text} />
          </div>
          <nav className="story-nav" aria-label={words.printList}>
            <button type="button" className="explorer-tool" aria-label={words.previous} title={words.previous} disabled={at === 1} onClick={() => go(goal.current - 1)}><Icon name="previous" /></button>
            <ol className="story-dots">
              {steps.map((each, index) => <li key={each.key}><button type="button" aria-label={words.goTo(index + 1, name(index))} title={name(index)} aria-current={index === at - 1 ? 'step' : undefined} onClick={() => go(index + 1)} /></li>)}
            </ol>
            <button type="button" className="explorer-tool" aria-label={words.next} title={words.next} disabled={at === steps.length} onClick={() => go(goal.current + 1)}><Icon name="next" /></button>
          </nav>
          {!framed && <p className="muted explorer-note story-keys">{words.keysAbout}</p>}
        </section>
      </div>
      <StoryInPrint story={story} />
      {embedding && <EmbedCode address={`${location.origin}/embed?story=${encodeURIComponent(story.id)}`} title={story.title} onClose={() => setEmbedding(false)} />}
    </main>
  );
}

/** What a printer gets: all steps, with the address of each. */
function StoryInPrint({ story }: { story: Story }) {
  return (
    <div className="story-print" aria-hidden="true">
      <h1>{story.title}</h1>
      <Paragraphs text={story.summary} />
      <ol>
        {story.steps.map((step, at) => <li key={step.key}><h2>{step.title ?? words.untitled}</h2><Paragraphs text={step.text} /><p className="muted">{`${location.origin}/story/${encodeURIComponent(story.id)}?step=${at + 1}`}</p></li>)}
      </ol>
    </div>
  );
}
