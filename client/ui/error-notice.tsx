/** A failure in plain words with its remedy, and a button to try again. */
import { ApiError } from '../api.ts';
import './notice.css';

interface ErrorNoticeProps {
  error: unknown;
  onRetry?: () => void;
  title?: string;
  /** The notice is all there is on the page. */
  page?: boolean;
}

const titles: Record<string, string> = { 'not-found': 'Not found', unreachable: 'No answer' };

export function ErrorNotice({ error, onRetry, title, page = false }: ErrorNoticeProps) {
  const known = error instanceof ApiError || typeof error === 'string';
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="notice bad" role="alert">
      <Heading>{title ?? (error instanceof ApiError ? titles[error.code] : undefined) ?? 'Something went wrong'}</Heading>
      <p>{sentence(error instanceof Error ? error.message : String(error))}</p>
      {!known && <p className="small">This is a fault of the program, not of your data.</p>}
      {onRetry && <button type="button" className="button small" onClick={onRetry}>Try again</button>}
    </div>
  );
}

/** Messages of the server begin small, so that they can stand in a line of the command line. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
