/** Places that fit several entries of the gazetteer: somebody says which, or leaves them without one. */
import type { PendingImport } from '#model/contract.ts';
import type { Mapping } from '#model/mapping.ts';
import { useId, useState } from 'react';
import { countryName } from '../../ui/country-names.ts';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { placeKey, withPlaces } from './mapping-draft.ts';
import { questions as words, said } from './messages.ts';

type Question = PendingImport['questions'][number];
/** One question for each name and country of a file, however often it stands there. */
const keyOf = ({ file, name, country }: Question) => `${file ?? ''}\u001f${placeKey(name, country)}`;

const FIRST = 40;
/** The candidate that fits best. */
const best = ({ candidates }: Question) => [...candidates].sort((a, b) => b.confidence - a.confidence)[0]?.geonamesId ?? null;

interface PlaceQuestionsProps {
  pending: PendingImport;
  busy: boolean;
  onAnswer: (mapping: Mapping) => void;
}

export function PlaceQuestions({ pending, busy, onAnswer }: PlaceQuestionsProps) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string | null>>>({});
  const asked = [...new Map(pending.questions.map((question) => [keyOf(question), question])).values()];
  const open = asked.filter((question) => answers[keyOf(question)] === undefined).length;
  const [shown, setShown] = useState(FIRST);
  const { mapping } = pending;
  const answerOpen = (answer: (question: Question) => string | null) =>
    setAnswers({ ...Object.fromEntries(asked.map((question) => [keyOf(question), answer(question)])), ...answers });

  const apply = () => {
    if (!mapping) return;
    const given = asked.flatMap((question) => {
      const geonamesId = answers[keyOf(question)];
      return geonamesId === undefined ? [] : [{ file: question.file, name: question.name, country: question.country, geonamesId }];
    });
    onAnswer(withPlaces(mapping, given));
  };
  return (
    <Section title={words.title} count={asked.length} note={words.about}>
      <div className="questions">
        {asked.slice(0, shown).map((question) => (
          <QuestionCard key={keyOf(question)} question={question} answer={answers[keyOf(question)]} onAnswer={(answer) => setAnswers({ ...answers, [keyOf(question)]: answer })} disabled={!mapping} />
        ))}
      </div>
      {asked.length > shown && <button type="button" className="button small" onClick={() => setShown(shown + 200)}>{said.moreOf(numberText(asked.length))}</button>}
      {mapping ? (
        <div className="review-buttons">
          <button type="button" className="button primary" disabled={busy || open === asked.length} onClick={apply}>{words.apply}</button>
          {open > 1 && <button type="button" className="button" onClick={() => answerOpen(best)}>{words.bestForAll}</button>}
          {open > 1 && <button type="button" className="button" onClick={() => answerOpen(() => null)}>{words.leaveAll}</button>}
          {open > 0 && <span className="muted small">{words.unanswered(open)}</span>}
        </div>
      ) : (
        <p className="muted small">{said.geonames}</p>
      )}
    </Section>
  );
}

interface QuestionCardProps {
  question: Question;
  answer: string | null | undefined;
  onAnswer: (answer: string | null) => void;
  disabled: boolean;
}

function QuestionCard({ question, answer, onAnswer, disabled }: QuestionCardProps) {
  const group = useId();
  const where = [question.file, question.sheet, question.line !== null && said.lineNumber(question.line)].filter(Boolean).join(', ');
  return (
    <fieldset className="question">
      <legend>{question.name}{question.country && <>, {countryName(question.country)}</>} {where && <span className="muted small">({where})</span>}</legend>
      {question.candidates.map((candidate) => (
        <label key={candidate.geonamesId} className="check">
          <input type="radio" name={group} disabled={disabled} checked={answer === candidate.geonamesId} onChange={() => onAnswer(candidate.geonamesId)} />
          <span>
            {candidate.name}, {[candidate.adminCode, countryName(candidate.country)].filter(Boolean).join(', ')}
            <span className="muted small"> {[candidate.population !== null && said.people(candidate.population), `${candidate.lat.toFixed(2)}, ${candidate.lon.toFixed(2)}`, words.confidence(candidate.confidence)].filter(Boolean).join(' · ')}</span>
          </span>
        </label>
      ))}
      <label className="check">
        <input type="radio" name={group} disabled={disabled} checked={answer === null} onChange={() => onAnswer(null)} />
        <span>{words.leave}</span>
      </label>
    </fieldset>
  );
}
