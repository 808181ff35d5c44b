/** What the map leaves out, said and listed, and what it is drawn with. */
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Bench } from '../use-bench.ts';
import { messages } from './messages.ts';
import './map.css';

const LISTED = 40;

export function MapNotes({ bench: { map: { scene, missing }, dispatch } }: { bench: Bench }) {
  if (scene === null) return null;
  const cities = missing.filter(({ type }) => type === 'city').length;
  return (
    <>
      {missing.length > 0 && (
        <DialogTrigger>
          <Button className="button small map-missing">{messages.missing(cities, missing.length - cities)}</Button>
          <Popover className="popover map-missing-list" placement="bottom start" offset={4}>
            <Dialog aria-label={messages.missing(cities, missing.length - cities)}>
              <p>{messages.missingWhy}</p>
              <ul>
                {missing.slice(0, LISTED).map(({ key, label }) => (
                  <li key={key}><button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'select', keys: [key] })}>{label}</button></li>
                ))}
              </ul>
              {missing.length > LISTED && <p className="muted">… {messages.more(missing.length - LISTED)}</p>}
              <button type="button" className="button small" onClick={() => {
                dispatch({ type: 'select', keys: missing.map(({ key }) => key) });
                dispatch({ type: 'set', to: { tab: 'table' } });
              }}>{messages.inTable}</button>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
      <p className="map-source">{messages.projections[scene.frame.kind]} · {messages.source}</p>
    </>
  );
}
