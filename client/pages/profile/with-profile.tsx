/** Loads what a page shows; while it loads a skeleton, when it fails the reason and a way to try again. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { said } from './messages.ts';

interface ProfileQuery<T> {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<T>;
}

/** The `:id` of the address. */
export function useId(): string {
  const { id } = useParams();
  if (id === undefined) throw new Error('the address of this page has no id');
  return id;
}

export function WithProfile<T>({ query, children }: { query: ProfileQuery<T>; children: (data: T) => ReactNode }) {
  const { data, error, refetch } = useQuery(query);
  if (data !== undefined) return children(data);
  if (error === null) return <PageSkeleton />;
  const missing = error instanceof ApiError && error.code === 'not-found';
  return (
    <div className="page">
      <title>{`${missing ? said.notFound : said.error} · Interurban`}</title>
      <ErrorNotice page error={error} {...(missing ? {} : { onRetry: () => void refetch() })} />
      {missing && <p className="small" style={{ marginBlockStart: 'var(--space-3)' }}>{said.goneBefore}<Link to="/">{said.goneLink}</Link>.</p>}
    </div>
  );
}
