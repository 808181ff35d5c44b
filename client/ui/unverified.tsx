/**
 * Marks a fact that nobody has checked at its source. Says so in words and shape, not in
 * colour only. Null (nobody said whether it was checked) gets no mark.
 */
import { unverified, said } from './messages.ts';
import './unverified.css';

export function Unverified({ verified }: { verified: boolean | null }) {
  if (verified !== false) return null;
  return (
    <span className="unverified" title={said.unverifiedWhy}>
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1 11.3 10.6H.7z" /><path d="M6 4.6v3M6 8.9v.3" /></svg>
      {unverified}
    </span>
  );
}
