/** Asking the network: what is on now, facets with counts, the rule, saved sets. Only measures are fetched; counts follow all the other filters. */
import { FACETS, isFiltered, type Facet } from '../../state/exploration.ts';
import { capital } from '../../ui/sentence.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { Icon } from '../icons.tsx';
import { messages } from '../messages.ts';
import type { Bench } from '../use-bench.ts';
import { FacetChips } from './facet-chips.tsx';
import { messages as asking } from './messages.ts';
import { NodeFacets } from './node-facets.tsx';
import { OnNow } from './on-now.tsx';
import { SetsSection } from './sets-section.tsx';
import { WithWhatFits } from './with-what-fits.tsx';
import './ask.css';

const words = messages.filters;

export function FilterPanel({ bench }: { bench: Bench }) {
  const { state: { filters }, derived: { counts, unlinkedShown }, dataset, dispatch, setSheet } = bench;
  const label = (facet: Facet, value: string): string =>
    facet === 'country' ? messages.countryName(value) : capital(facet === 'topic' ? dataset.topicLabel(value) : valueText(value));
  return (
    <aside className="explorer-filters" data-tour="filters" aria-label={words.heading}>
      <header className="explorer-panel-head">
        <h2>{words.heading}</h2>
        <button type="button" className="button quiet small" disabled={!isFiltered(filters)} onClick={() => dispatch({ type: 'clear-filters' })}>{words.clearAll}</button>
        <button type="button" className="explorer-tool explorer-sheet-close" aria-label={words.close} onClick={() => setSheet(null)}><Icon name="close" /></button>
      </header>
      <OnNow bench={bench} />
      {FACETS.map((facet) => (
        <FacetChips key={facet} heading={words[facet]} chosen={filters[facet]} onToggle={(value) => dispatch({ type: 'facet', facet, value })}
          onClear={() => dispatch({ type: 'clear-facet', facet })}
          choices={[...counts[facet]].map(([value, count]) => ({ value, count, label: label(facet, value) }))} />
      ))}
      <label className="explorer-check">
        <input type="checkbox" checked={unlinkedShown} onChange={(event) => dispatch({ type: 'unlinked', show: event.target.checked })} />
        <span>{words.unlinked}</span>
      </label>
      <p className="muted explorer-note">{words.occasions}</p>
      <section aria-label={asking.more}>
        <h3 className="ask-measures">{asking.more}</h3>
        <NodeFacets bench={bench} />
      </section>
      <SetsSection bench={bench} />
      <WithWhatFits bench={bench} />
    </aside>
  );
}
