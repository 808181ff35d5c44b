/** A failure in plain words with its remedy, and a button to try again. */
import { ApiError } from '../api.ts';
import './notice.css';

export function ErrorNotice({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: string }) {
  const known = error instanceof ApiError;
  return (
    <div className="notice bad" role="alert">
      <h2>{title ?? (known && error.code === 'not-found' ? 'Not found' : 'Something went wrong')}</h2>
      <p>{sentence(error instanceof Error ? error.message : String(error))}</p>
      {!known && <p className="small">This is a fault of the program, not of your data.</p>}
      {onRetry && (
        <button type="button" className="button small" onClick={onRetry}>Try again</button>
      )}
    </div>
  );
}

/** Messages of the server begin small, so that they can stand in a line of the command line. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
