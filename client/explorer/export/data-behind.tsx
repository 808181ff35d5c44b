/** Graph files of the network behind the picture, where the filters of the API can say the same. */
import { api } from '../../api.ts';
import type { Exploration } from '../../state/exploration.ts';
import { messages as words } from './messages.ts';

const FORMATS = ['gexf', 'graphml', 'json'] as const;

export function DataBehind({ state }: { state: Exploration }) {
  const { filters, dataset } = state;
  const single = [filters.kind, filters.topic, filters.country].every((values) => values.length <= 1) && filters.rule === null && !filters.undated && state.hidden.length === 0;
  const query = {
    network: state.network, kind: filters.kind[0], topic: filters.topic[0], country: filters.country[0],
    from: filters.from ?? undefined, to: filters.to ?? undefined, dataset: dataset ?? undefined,
  };
  return (
    <section className="picture-data">
      <h3>{words.data}</h3>
      <p className="muted explorer-note">{single ? words.dataAbout : words.dataPartly}</p>
      {single && <p>{FORMATS.map((format) => <a key={format} className="button small" download href={api.exports.graph.url({ query: { format, ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) } })}>{format === 'json' ? 'JSON' : format === 'gexf' ? 'GEXF' : 'GraphML'}</a>)}</p>}
    </section>
  );
}
