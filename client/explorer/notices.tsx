/** Lines above the picture: what of a link could not be kept, and what failed. */
import { messages } from './messages.ts';
import { LinkNotices } from './recover/link-notices.tsx';
import type { Bench } from './use-bench.ts';

const words = messages.states;

export function Notices({ bench }: { bench: Bench }) {
  const { dataset, failure, setFailure } = bench;
  return (
    <>
      {dataset.loading && <div className="explorer-progress" role="progressbar" aria-label={words.loading} />}
      <LinkNotices bench={bench} />
      {(failure ?? dataset.error) !== null && (
        <p className="explorer-notice explorer-bad" role="alert">
          {failure ?? (dataset.error instanceof Error ? dataset.error.message : words.failed)}{' '}
          <button type="button" className="explorer-textbutton" onClick={() => { setFailure(null); dataset.retry(); }}>{words.retry}</button>
        </p>
      )}
    </>
  );
}
