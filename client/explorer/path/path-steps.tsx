/** The steps of a way, numbered, each with the exchanges and adoptions it rests on and who took part. */
import type { Path, PathOccasion, PathParticipant, PathStep } from '#model/path.ts';
import { Link } from 'react-router';
import { hasPage, pagePath } from '../../ui/links.ts';
import { Unverified } from '../../ui/unverified.tsx';
import type { HistoryAction } from '../../state/history.ts';
import { messages } from './messages.ts';
import { arrivalText, flowSentence, occasionDetail, relationSentences } from './path-words.ts';
import { keyOf } from './use-path.ts';

/** Occasions of a step shown before the rest is asked for. */
const SHOWN = 3;

export function PathSteps({ way, dispatch }: { way: Path; dispatch: (action: HistoryAction) => void }) {
  return (
    <ol className="path-steps">
      {way.steps.map((step, at) => (
        <li key={at}>
          <p className="path-step-head">
            <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select-link', ends: [keyOf(step.from), keyOf(step.to)] })}>{step.from.label} → {step.to.label}</button>
            {step.arrival !== null && <span className="muted"> {arrivalText(step.arrival)}</span>}
          </p>
          {relationSentences(step).map((text) => <p key={text}>{text}</p>)}
          <Occasions step={step} />
        </li>
      ))}
    </ol>
  );
}

function Occasions({ step }: { step: PathStep }) {
  const [shown, rest] = [step.occasions.slice(0, SHOWN), step.occasions.slice(SHOWN)];
  const item = (occasion: PathOccasion, at: number) => <li key={at}><Occasion step={step} occasion={occasion} /></li>;
  return (
    <>
      {shown.length > 0 && <ul className="path-occasions">{shown.map(item)}</ul>}
      {step.total > shown.length && (
        <details className="path-more">
          <summary>{messages.moreOccasions(step.total - shown.length)}</summary>
          <ul className="path-occasions">{rest.map(item)}</ul>
        </details>
      )}
    </>
  );
}

function Occasion({ step, occasion }: { step: PathStep; occasion: PathOccasion }) {
  const flow = flowSentence(step, occasion);
  const { occasion: named, people, institutions, others } = occasion;
  return (
    <>
      {flow !== null && <>{flow}: </>}
      {named !== null && (hasPage(named.type) ? <Link to={pagePath(named.type, named.id)}>{named.label}</Link> : named.label)} <Unverified verified={occasion.verified} />
      <span className="muted explorer-detail">{occasionDetail(occasion)}</span>
      <Participants title={messages.people} participants={people} />
      <Participants title={messages.institutions} participants={institutions} />
      {others > 0 && <span className="muted explorer-detail">{messages.others(others)}</span>}
    </>
  );
}

function Participants({ title, participants }: { title: string; participants: readonly PathParticipant[] }) {
  if (participants.length === 0) return null;
  return (
    <span className="explorer-detail">
      <span className="muted">{title}: </span>
      {participants.map(({ participant, roles }, at) => (
        <span key={keyOf(participant)}>{at > 0 && ', '}{hasPage(participant.type) ? <Link to={pagePath(participant.type, participant.id)} title={roles.join(', ')}>{participant.label}</Link> : participant.label}</span>
      ))}
    </span>
  );
}
