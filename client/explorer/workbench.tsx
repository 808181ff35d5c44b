/** Puts the parts around the picture: toolbar, filters, time, panels and what is said aloud. */
import { lazy, Suspense, useState } from 'react';
import { isFiltered, narrowsLinks } from '../state/exploration.ts';
import type { ExplorationControl } from '../state/use-exploration.ts';
import { FilterPanel } from './ask/filter-panel.tsx';
import { RuleNotice } from './ask/rule-notice.tsx';
import type { Dataset } from './data/dataset.ts';
import type { DatasetState } from './data/use-dataset.ts';
import { Icon } from './icons.tsx';
import { messages } from './messages.ts';
import { Notices } from './notices.tsx';
import { hasSidePanel, SidePanel } from './panel/side-panel.tsx';
import { PictureArea } from './picture/picture-area.tsx';
import { NodeMenu } from './selection/node-menu.tsx';
import { PictureBoundary } from './recover/picture-boundary.tsx';
import { ShownLine } from './shown-line.tsx';
import { HelpDialog } from './start/help-dialog.tsx';
import { Tour, TourOffer, useTour } from './start/tour.tsx';
import { TableView } from './table/table-view.tsx';
import { TimeRange } from './time/time-range.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBench } from './use-bench.ts';
import { useBenchKeys } from './use-bench-keys.ts';

const StoryPanel = lazy(() => import('./story/story-panel.tsx'));
const words = messages.states;

export function Workbench({ control, dataset, data }: { control: ExplorationControl; dataset: DatasetState; data: Dataset }) {
  const bench = useBench(control, dataset, data);
  const { state, dispatch, derived, narrow, sheet, setSheet } = bench;
  const { filtered } = derived;
  const [help, setHelp] = useState(false);
  const tour = useTour();
  useBenchKeys(bench, () => setHelp(true));
  return (
    <div ref={bench.root} className="explorer" data-sheet={sheet ?? undefined} data-panel={bench.telling || hasSidePanel(bench)}>
      <h1 className="visually-hidden">{messages.title}</h1>
      <Toolbar bench={bench} onHelp={() => setHelp(true)} />
      <Notices bench={bench} />
      <RuleNotice />
      {tour.offered && <TourOffer onBegin={tour.begin} onLater={tour.end} />}
      <div className="explorer-body">
        {(!narrow || sheet === 'filters') && (
          <FilterPanel bench={bench} />
        )}
        <section className="explorer-centre" aria-label={messages.toolbar.label}>
          <ShownLine bench={bench} />
          {state.tab === 'table' && <TableView bench={bench} />}
          <PictureBoundary behind={state.tab === 'table'} onTable={() => dispatch({ type: 'set', to: { tab: 'table' } })}>
            <PictureArea bench={bench} />
          </PictureBoundary>
          {(filtered.nodes === 0 ? isFiltered(state.filters) : filtered.links === 0 && narrowsLinks(state.filters)) && (
            <div className="explorer-veil explorer-nothing" role="status">
              <strong>{words.nothingHeading}</strong>
              <span>{words.nothing}</span>
              <button type="button" className="button small" onClick={() => dispatch({ type: 'clear-filters' })}>{words.clear}</button>
            </div>
          )}
          {(!narrow || sheet === 'time') && <TimeRange bench={bench} />}
        </section>
        {bench.telling ? <Suspense fallback={null}><StoryPanel bench={bench} onClose={() => bench.setTelling(false)} /></Suspense> : <SidePanel bench={bench} />}
      </div>
      {narrow && (
        <nav className="explorer-sheets" aria-label={messages.toolbar.more}>
          {(['filters', 'time', 'legend'] as const).map((which) => (
            <button key={which} type="button" className="button quiet" data-tour={which} aria-expanded={sheet === which} onClick={() => setSheet(sheet === which ? null : which)}>
              <Icon name={which === 'filters' ? 'filter' : which} />{messages.toolbar[which]}
            </button>
          ))}
        </nav>
      )}
      <NodeMenu bench={bench} />
      <HelpDialog open={help} onClose={() => setHelp(false)} onTour={tour.begin} />
      {tour.running && <Tour onEnd={tour.end} />}
    </div>
  );
}
