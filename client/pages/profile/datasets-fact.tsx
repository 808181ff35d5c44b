import { Link } from 'react-router';
import { countOf } from '../../ui/number-text.ts';
import { labels } from './messages.ts';

/** The last facts of every row: its id, and the imports that hold it. */
export function recordFacts(id: string, datasets: readonly string[]) {
  return [
    [labels.id, <code key="id">{id}</code>],
    [labels.datasets, datasets.length === 0 ? 'entered by hand' : <Link key="datasets" to="/datasets">{countOf(datasets.length, 'import', 'imports')}</Link>],
  ] as const;
}
