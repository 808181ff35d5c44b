/** The reasons that weigh most, each named and said in words, and what weighs most against. */
import type { Contribution } from '#model/suggestion.ts';
import { ServerText } from '../../vocabulary/vocabulary.tsx';
import { card as words } from './messages.ts';
import { strongestReasons } from './reasons.ts';
import { sentence } from '../../ui/sentence.ts';

export function ReasonList({ contributions, most = 3 }: { contributions: readonly Contribution[]; most?: number }) {
  const { inFavour, against } = strongestReasons(contributions, most);
  return (
    <>
      {inFavour.length === 0 ? <p className="small">{words.noReason}</p> : (
        <ul className="reasons" aria-label={words.inFavour}>{inFavour.map((reason) => <li key={reason.feature}><ServerText><strong>{reason.label}.</strong> {sentence(reason.text)}</ServerText></li>)}</ul>
      )}
      {against && <p className="reason-against"><span className="muted">{words.against}</span> <ServerText><strong>{against.label}.</strong> {sentence(against.text)}</ServerText></p>}
    </>
  );
}
