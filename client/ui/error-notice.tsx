/** A failure in plain words with its remedy, and a button to try again. */
import { ApiError } from '../api.ts';
import { said } from './messages.ts';
import { errorTitles } from '../vocabulary/messages.ts';
import { ServerText } from '../vocabulary/vocabulary.tsx';
import './notice.css';

/** Codes of errors that the page itself words; the server's messages are in English. */
const OWN = new Set(['unreachable', 'bad-answer']);

interface ErrorNoticeProps {
  error: unknown;
  onRetry?: () => void;
  title?: string;
  /** The notice is all there is on the page. */
  page?: boolean;
}

export function ErrorNotice({ error, onRetry, title, page = false }: ErrorNoticeProps) {
  const known = error instanceof ApiError || typeof error === 'string';
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="notice bad" role="alert">
      <Heading>{title ?? (error instanceof ApiError ? errorTitles[error.code] : undefined) ?? said.wrong}</Heading>
      <p>{typeof error === 'string' || (error instanceof ApiError && OWN.has(error.code)) ? sentence(error instanceof Error ? error.message : error) : <ServerText>{sentence(error instanceof Error ? error.message : String(error))}</ServerText>}</p>
      {!known && <p className="small">{said.fault}</p>}
      {onRetry && <button type="button" className="button small" onClick={onRetry}>{said.again}</button>}
    </div>
  );
}

/** Messages of the server begin small, so that they can stand in a line of the command line. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
