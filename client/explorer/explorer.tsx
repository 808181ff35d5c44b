/** The explorer once something is explored: loads, then hands over; says what is wrong when it cannot. */
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { ErrorNotice } from '../ui/error-notice.tsx';
import type { ExplorationControl } from '../state/use-exploration.ts';
import { messages } from './messages.ts';
import { GoneFocus } from './recover/gone-focus.tsx';
import { messages as starting } from './start/messages.ts';
import type { DatasetState } from './data/use-dataset.ts';
import { Workbench } from './workbench.tsx';

const words = messages.states;
const { start, loading } = starting;
/** From here on somebody may want to do something else. */
const SLOW_MS = 1500;

export function Explorer({ control, dataset }: { control: ExplorationControl; dataset: DatasetState }) {
  const { data, error, missing } = dataset;
  if (data !== null && data.nodes.length > 0) return <Workbench control={control} dataset={dataset} data={data} />;
  if (data !== null) {
    return (
      <div className="explorer-message">
        <h1>{words.emptyHeading}</h1>
        <p>{words.empty}</p>
        <Link className="button primary" to="/import">{words.import}</Link>
      </div>
    );
  }
  if (missing && !dataset.loading) return <GoneFocus control={control} />;
  if (error) {
    return (
      <div className="explorer-message">
        <ErrorNotice title={words.failed} error={error} onRetry={dataset.retry} />
        <button type="button" className="button" onClick={() => control.dispatch({ type: 'search' })}>{start.another}</button>
      </div>
    );
  }
  return <Skeleton onCancel={() => control.dispatch({ type: 'search' })} />;
}

/** Grey circles where the picture will be. */
function Skeleton({ onCancel }: { onCancel: () => void }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  const [dots] = useState(() => Array.from({ length: 28 }, (_, at) => ({ x: 50 + 34 * Math.cos(at * 2.4) * Math.sqrt(at / 28), y: 50 + 38 * Math.sin(at * 2.4) * Math.sqrt(at / 28), r: 0.7 + ((at * 7) % 5) / 4 })));
  return (
    <div className="explorer-skeleton" role="status">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        {dots.slice(1).map((dot, at) => <line key={at} x1={50} y1={50} x2={dot.x} y2={dot.y} />)}
        {dots.map((dot, at) => <circle key={at} cx={dot.x} cy={dot.y} r={dot.r} />)}
      </svg>
      <p>{slow ? `${words.loading} ${loading.slow}` : words.loading}</p>
      {slow && <button type="button" className="button small" onClick={onCancel}>{loading.cancel}</button>}
    </div>
  );
}
