/** Every problem with its place, value, reason and remedy; errors first, filtered by severity. */
import type { Problem } from '#model/report.ts';
import { useState } from 'react';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { words, said } from './messages.ts';
import { groupProblems, occurrences, type Severity } from './report-groups.ts';

const FIRST = 50;

export function ProblemsView({ problems, download }: { problems: readonly Problem[]; download: string }) {
  const [severity, setSeverity] = useState<Severity | null>(null);
  const groups = groupProblems(problems, severity);
  const counts = { error: occurrences(problems, 'error'), warning: occurrences(problems, 'warning') };
  const choices: [Severity | null, string][] = [[null, words.all], ['error', `${words.errors} (${numberText(counts.error)})`], ['warning', `${words.warnings} (${numberText(counts.warning)})`]];
  return (
    <Section title={words.problems} count={problems.length} empty={words.noProblems}>
      <div className="problems-bar">
        <div role="group" aria-label={words.show} className="segments">
          {choices.map(([value, label]) => (
            <button key={label} type="button" className="button small" aria-pressed={severity === value} onClick={() => setSeverity(value)}>{label}</button>
          ))}
        </div>
        <a className="button small" href={download} download>{words.downloadReport}</a>
      </div>
      {groups.map((group) => <Group key={group.key} place={group.place ?? words.wholeFile} problems={group.problems} />)}
    </Section>
  );
}

function Group({ place, problems }: { place: string; problems: readonly Problem[] }) {
  const [limit, setLimit] = useState(FIRST);
  return (
    <div className="problem-group">
      <h3>{place}</h3>
      <div className="table-box" tabIndex={0} role="region" aria-label={`${words.problems}: ${place}`}>
        <table>
          <thead>
            <tr>
              <th scope="col"><span className="visually-hidden">{said.severity}</span></th>
              <th scope="col" className="number">{words.line}</th><th scope="col">{words.column}</th><th scope="col">{words.value}</th>
              <th scope="col">{words.what}</th><th scope="col">{words.suggestion}</th><th scope="col" className="number">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, limit).map((problem, index) => (
              <tr key={index}>
                <td><span className={`severity ${problem.severity}`}>{said.severities[problem.severity]}</span></td>
                <td className="number">{problem.line}</td>
                <td>{problem.column}</td>
                <td>{problem.value !== null && <code>{problem.value}</code>}</td>
                <td className="problem-text">{problem.message}</td>
                <td className="problem-text">{problem.suggestion}</td>
                <td className="number">{problem.count > 1 ? `${numberText(problem.count)}×` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > limit && <button type="button" className="button small" onClick={() => setLimit(limit + 500)}>{said.moreOf(numberText(problems.length))}</button>}
    </div>
  );
}
