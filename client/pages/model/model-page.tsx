/** The model behind the suggestions: when it was fitted, what counts, and the effect of every feature. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { instantText } from '../../ui/date-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Facts, Section } from '../../ui/section.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { sentence } from '../../ui/sentence.ts';
import { EffectPanels } from './effect-panels.tsx';
import { FitAgain } from './fit-again.tsx';
import { Importance } from './importance.tsx';
import { words } from './messages.ts';
import '../../ui/notice.css';
import '../suggestions/suggestions.css';
import './model.css';

export default function ModelPage() {
  const { data, error, refetch } = useQuery(api.suggestions.model.query());
  return (
    <div className="page model-page">
      <AreaHead area="suggestions" title={words.title} about={words.about} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data ? !error && <PageSkeleton /> : (
        <>
          <Section title={data.model.kind === 'fitted' ? words.fitted : words.prior}>
            <p className={data.model.kind === 'prior' ? 'notice warn' : 'prose'} {...inEnglish}>{sentence(data.model.note)}</p>
            <div className="model-facts">
              <Facts items={[
                [words.fittedAt, data.model.fittedAt && instantText(data.model.fittedAt)],
                [words.fittedOn, data.model.fittedOn && <code key="version">{data.model.fittedOn}</code>],
                [words.links, numberText(data.model.links)],
                [words.cities, numberText(data.model.cities)],
                [words.seconds, data.model.seconds === null ? null : words.secondsText(data.model.seconds)],
                [words.bootstrap, words.resamples(data.model.bootstrap)],
                [words.seed, String(data.model.seed)],
                [words.software, data.model.software],
              ]} />
              <FitAgain />
            </div>
          </Section>
          <Section title={words.calibration}>
            <div className="prose calibration">{data.model.kind === 'prior' ? <p>{words.priorText}</p> : words.calibrationText.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</div>
          </Section>
          {data.effects.length === 0 ? <p className="section-empty">{words.noEffects}</p> : <><Importance effects={data.effects} /><EffectPanels effects={data.effects} /></>}
        </>
      )}
    </div>
  );
}
