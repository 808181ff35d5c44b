/** All reasons with their numbers, the evidence, who could introduce, and what would change the rank. */
import type { Suggestion } from '#model/suggestion.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { ContributionView } from './contribution-view.tsx';
import { evidenceAddress } from './evidence-address.ts';
import { EvidenceList } from './evidence-list.tsx';
import { effectText } from './feature-value.ts';
import { card as words, said } from './messages.ts';
import { NodeChain } from './node-chain.tsx';
import { sentence } from '../../ui/sentence.ts';

export function SuggestionDetails({ suggestion }: { suggestion: Suggestion }) {
  const { candidate, likelihood, counterfactual } = suggestion;
  return (
    <div className="suggestion-details">
      <div className="suggestion-side">
        <Part title={words.chart}><ContributionView city={candidate.label} contributions={suggestion.contributions} score={suggestion.score} /></Part>
        <Part title={words.counterfactual}>
          {counterfactual === null ? <p className="muted small">{words.noCounterfactual}</p> : (
            <><p {...inEnglish}>{sentence(counterfactual.text)}</p><p className="muted small">{words.rescored(said.rank(counterfactual.rank), effectText(counterfactual.score))}</p></>
          )}
        </Part>
        {likelihood && <Part title={words.likelihood}><p {...inEnglish}>{sentence(likelihood.text)}</p><p className="muted small">{words.likelihoodBasis(likelihood.n)}</p></Part>}
      </div>
      <div className="suggestion-side">
        <Part title={words.evidence}><EvidenceList evidence={suggestion.evidence} /></Part>
        <Part title={words.introducer}><Introduction suggestion={suggestion} /></Part>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <section className="detail-part"><h4>{title}</h4>{children}</section>;
}

export function Introduction({ suggestion: { introducer } }: { suggestion: Suggestion }) {
  if (introducer === null) return <p className="muted small">{words.noIntroducer}</p>;
  const address = evidenceAddress(introducer.nodes);
  return (
    <>
      <p {...inEnglish}>{sentence(introducer.text)}</p>
      <NodeChain nodes={introducer.nodes} steps={introducer.steps} />
      <p className="muted small">{words.chance(introducer.probability)}</p>
      {address !== null && <Link className="small" to={address} aria-label={words.graphOf(introducer.text)}>{words.graph}</Link>}
    </>
  );
}
