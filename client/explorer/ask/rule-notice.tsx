/** Says so when the rule of a link cannot be read, and where it is wrong: the link then shows everything. */
import { useState } from 'react';
import { readRule } from '#model/rule.ts';
import { messages } from './messages.ts';

/** Read once, before the address is written anew without it. */
function problemInAddress(): string | null {
  const text = new URLSearchParams(location.search).get('rule');
  if (text === null) return null;
  const read = readRule(text);
  return 'problem' in read ? `${read.problem.path} ${read.problem.message}` : null;
}

export function RuleNotice() {
  const [problem, setProblem] = useState(problemInAddress);
  if (problem === null) return null;
  return <p className="explorer-notice" role="alert">{messages.on.refused} <code lang="en">{problem}</code> <button type="button" className="explorer-textbutton" onClick={() => setProblem(null)}>{messages.on.dismiss}</button></p>;
}
