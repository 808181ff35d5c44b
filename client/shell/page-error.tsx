/** What a page shows when it broke: what happened, and a way to try again. */
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router';
import { ErrorNotice } from '../ui/error-notice.tsx';

export function PageError() {
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  const shown = isRouteErrorResponse(error) ? new Error(`${error.status} ${error.statusText}`) : error;
  return (
    <div className="page">
      <ErrorNotice page error={shown} onRetry={() => (isChunkError(error) ? location.reload() : void revalidate())} />
    </div>
  );
}

/** After an update of the product the old chunks are gone; only a reload helps. */
function isChunkError(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}
