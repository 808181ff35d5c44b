import type { ReactNode } from 'react';

/** A link out, only for web addresses; other text (such as `javascript:`) stays text. */
export function WebLink({ url, children }: { url: string; children?: ReactNode }) {
  const shown = children ?? url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return /^https?:\/\//i.test(url) ? <a href={url} rel="noreferrer">{shown}</a> : <>{children ?? url}</>;
}
