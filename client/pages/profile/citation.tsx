/** Numbered sources: facts point to the list at the end of the page. */
import type { Sources } from './profile-parts.ts';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { compareText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { words, said } from './messages.ts';

type Numbered = { number: number; source: Sources[string] };
const Numbers = createContext<ReadonlyMap<string, Numbered>>(new Map());

/** Sources are numbered by title, so that a page reads the same each time. */
export function numberSources(sources: Sources): Map<string, Numbered> {
  const sorted = Object.entries(sources).sort(([a, x], [b, y]) => compareText(x.title, y.title) || (a < b ? -1 : 1));
  return new Map(sorted.map(([id, source], index) => [id, { number: index + 1, source }]));
}

export function Citations({ sources, children }: { sources: Sources; children: ReactNode }) {
  return <Numbers value={useMemo(() => numberSources(sources), [sources])}>{children}</Numbers>;
}

export function Cite({ ids }: { ids: readonly string[] }) {
  const numbers = useContext(Numbers);
  return (
    <>
      {ids.map((id) => {
        const entry = numbers.get(id);
        return entry && <a key={id} className="cite" href={`#source-${entry.number}`} title={entry.source.title} aria-label={said.source(entry.number, entry.source.title)}>[{entry.number}]</a>;
      })}
    </>
  );
}

const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

export function SourcesList() {
  const numbers = useContext(Numbers);
  return (
    <Section title={words.sources} id="sources" count={numbers.size} empty={words.sourcesEmpty}>
      <ol className="sources">
        {[...numbers.values()].map(({ number, source }) => (
          <li key={source.id} id={`source-${number}`}>
            <span>[{number}]</span>
            <div>
              {source.url && isWebAddress(source.url) ? <a href={source.url} rel="noreferrer">{source.title}</a> : source.title}
              <span className="muted">{[source.publisher, source.year].filter((part) => part !== null).map((part) => ` · ${part}`)}</span>
              {source.verified === false && <span className="muted"> · {words.notChecked}</span>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
