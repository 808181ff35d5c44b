import { Link } from 'react-router';
import { labels, said } from './messages.ts';

/** The last facts of every row: its id, and the imports that hold it. */
export function recordFacts(id: string, datasets: readonly string[]) {
  return [
    [labels.id, <code key="id">{id}</code>],
    [labels.datasets, datasets.length === 0 ? said.byHand : <Link key="datasets" to="/datasets">{said.imports(datasets.length)}</Link>],
  ] as const;
}
