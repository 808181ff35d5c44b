import { Link } from 'react-router';
import { countOf } from '../../ui/number-text.ts';

/** The last facts of every row: its id, and the imports that hold it. */
export function recordFacts(id: string, datasets: readonly string[]) {
  return [
    ['Id', <code key="id">{id}</code>],
    ['Datasets', datasets.length === 0 ? 'entered by hand' : <Link key="datasets" to="/datasets">{countOf(datasets.length, 'import', 'imports')}</Link>],
  ] as const;
}
