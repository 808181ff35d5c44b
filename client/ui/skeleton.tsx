/** Grey shapes while a page loads; announced once, politely. */
import { loading } from './messages.ts';
import './skeleton.css';

export function PageSkeleton() {
  return (
    <div className="skeleton page" role="status">
      <span className="visually-hidden">{loading}</span>
      <div className="skeleton-bar skeleton-title" />
      <div className="skeleton-bar" />
      <div className="skeleton-bar skeleton-short" />
      <div className="skeleton-block" />
    </div>
  );
}

export function LinesSkeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`skeleton-bar${line % 3 === 2 ? ' skeleton-short' : ''}`} />
      ))}
    </div>
  );
}
