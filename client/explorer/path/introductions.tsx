/** Who knows both cities and could introduce them, best first, with what each knows them by. Looked up when opened. */
import type { IntroductionAnswer } from '#model/path.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { hasPage, pagePath } from '../../ui/links.ts';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { typeNames } from '../../ui/messages.ts';
import type { NodeKind } from '#model/network-wire.ts';
import { messages } from './messages.ts';
import { keyOf } from './use-path.ts';

const FIRST = 5;

export function Introductions({ from, to }: { from: string; to: string }) {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...api.paths.introductions.query({ query: { from, to } }), enabled: open });
  return (
    <details className="path-introductions" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.introduce}</summary>
      {error !== null && <ErrorNotice title={messages.introductionsFailed} error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinesSkeleton lines={3} />}
      {data !== undefined && <Answer answer={data} />}
    </details>
  );
}

function Answer({ answer: { from, to, met, items, total, longer } }: { answer: IntroductionAnswer }) {
  const [all, setAll] = useState(false);
  return (
    <>
      {met !== null && <p>{messages.met(from.label, to.label, met)}</p>}
      {items.length === 0 && <p>{longer === null ? messages.nobody : messages.longer(longer.text)}</p>}
      {items.length > 0 && <p>{messages.knowsBoth(total)}</p>}
      <ol>
        {(all ? items : items.slice(0, FIRST)).map(({ via, probability, from: a, to: b }) => (
          <li key={keyOf(via)}>
            {hasPage(via.type) ? <Link to={pagePath(via.type, via.id)}>{via.label}</Link> : via.label} <span className="muted">{typeNames[via.type as NodeKind]} · {messages.chance(probability)}</span>
            <span className="muted explorer-detail">{messages.to(from.label, a.text)}</span>
            <span className="muted explorer-detail">{messages.to(to.label, b.text)}</span>
          </li>
        ))}
      </ol>
      {!all && items.length > FIRST && <button type="button" className="explorer-textbutton" onClick={() => setAll(true)}>{messages.all(items.length)}</button>}
      <p className="muted explorer-note">{messages.onlyContactable}</p>
    </>
  );
}
