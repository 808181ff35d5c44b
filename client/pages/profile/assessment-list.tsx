import type { CityProfile } from '#model/profile.ts';
import { dateText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { unknown as unknownText, undated } from '../../ui/messages.ts';
import { said } from './messages.ts';

/** Scores run from 1 to 5; coverage is the share of the questions that were answered. */
export function AssessmentList({ assessments }: { assessments: CityProfile['assessments'] }) {
  return (
    <>
      {assessments.map((assessment) => (
        <div key={assessment.id} className="table-box" tabIndex={0} role="region" aria-label={`${assessment.tool ?? said.assessment} ${assessment.date ?? ''}`}>
          <table>
            <caption className="visually-hidden">{assessment.tool ?? said.assessment} {assessment.date}</caption>
            <thead><tr><th scope="col">{assessment.tool ?? said.assessment}, {dateText(assessment.date) ?? undated}</th><th scope="col">{said.score}</th><th scope="col" className="number">{said.coverage}</th></tr></thead>
            <tbody>
              {assessment.scores.map(({ topic, score, coverage }) => (
                <tr key={topic.id}>
                  <td><MentionLink mention={topic} /></td>
                  <td>{score === null ? <span className="muted">{unknownText}</span> : <span className="score">{score}<span className="score-bar" aria-hidden="true"><i style={{ width: `${(score / 5) * 100}%` }} /></span></span>}</td>
                  <td className="number">{coverage === null ? <span className="muted">{unknownText}</span> : `${Math.round(coverage * 100)} %`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}
