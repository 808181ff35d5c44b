/** The example questions as cards; each is a plain link to the view that answers it. */
import { Link } from 'react-router';
import { messages } from './messages.ts';
import type { FirstSteps } from './use-questions.ts';
import './start.css';

const words = messages.questions;

export function Questions({ questions, waiting }: Pick<FirstSteps, 'questions' | 'waiting'>) {
  if (questions.length === 0 && !waiting) return null;
  return (
    <section className="start-questions" aria-labelledby="start-questions" aria-busy={waiting}>
      <h2 id="start-questions">{words.heading}</h2>
      {waiting && <p className="visually-hidden" role="status">{words.waiting}</p>}
      <ul>
        {waiting
          ? Array.from({ length: 3 }, (_, at) => <li key={at} className="card start-waiting" aria-hidden="true" />)
          : questions.map(({ id, question, about, to }) => (
            <li key={id}><Link to={to} className="card"><strong>{question}</strong><span className="muted small">{about}</span></Link></li>
          ))}
      </ul>
    </section>
  );
}
