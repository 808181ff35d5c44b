/** Says that the server is gone, asks again every few seconds, and reloads the data when it is back. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ApiError } from '../api.ts';
import { isReachable, useReachable } from './connection.ts';
import { shell as words } from './messages.ts';

export function ConnectionNotice() {
  const reachable = useReachable();
  const queries = useQueryClient();

  const ask = async () => {
    try {
      await api.health();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unreachable') return;
      throw error;
    }
    // Health itself may have been kept: only an answer of the server says that it is back.
    if (isReachable()) await queries.invalidateQueries();
  };
  useEffect(() => {
    if (reachable) return undefined;
    const timer = setInterval(() => void ask(), 5_000);
    return () => clearInterval(timer);
  });

  return (
    <div role="status" className="connection">
      {!reachable && (
        <p>
          {words.gone}{' '}
          <button type="button" className="button small" onClick={() => void ask()}>{words.tryNow}</button>
        </p>
      )}
    </div>
  );
}
