/** The groups as built and as changed by hand: what was proven, what a move costs, locks, and the files to take along. */
import { COHORT_COLUMNS, cohortRows, gapInWords, type CohortMove, type CohortRequest, type CohortResult } from '#model/cohort.ts';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../api.ts';
import { csvText, saveCsv } from '../../ui/csv-file.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { groupsOf, locksAfter, locksOf, moved, provenBound, swapped, withLocks, type Locks } from './arrangement.ts';
import { CohortCard, LeftOutCard, type CohortActions } from './cohort-card.tsx';
import { words } from './messages.ts';

interface GroupsViewProps {
  built: CohortResult;
  busy: boolean;
  onAgain: (request: CohortRequest) => void;
}

interface State {
  readonly shown: CohortResult;
  readonly locks: Locks;
  readonly said: string;
}

export function GroupsView({ built, busy, onAgain }: GroupsViewProps) {
  const [state, setState] = useState<State>({ shown: built, locks: locksOf(built.request), said: '' });
  const [past, setPast] = useState<readonly State[]>([]);
  const [moving, setMoving] = useState<{ city: string; moves: readonly CohortMove[] | null } | null>(null);
  const [dragging, setDragging] = useState(false);
  const asked = useRef(0);
  const { shown, locks, said } = state;
  const groups = groupsOf(shown);
  const labels = new Map([...shown.groups.flatMap(({ cities }) => cities.map(({ city }) => city)), ...shown.unplaced].map(({ id, label }) => [id, label]));

  const nameOf = (city: string) => labels.get(city) ?? city;

  const look = useMutation({
    mutationFn: async (city: string) => ({ city, turn: ++asked.current, answer: await api.cohorts.move({ body: { request: withLocks(built.request, locksAfter(locks, city, null)), benefits: built.benefits, groups: groups.map((cities) => [...cities]), city } }) }),
    onSuccess: ({ city, turn, answer }) => { if (turn === asked.current) setMoving({ city, moves: answer.moves }); },
  });
  const move = useMutation({
    /* `other`: the two change places; it goes where the city was. */
    mutationFn: async ({ city, to, other }: { city: string; to: number | null; other?: string }) => {
      const next = other === undefined ? moved(groups, city, to) : swapped(groups, city, other);
      const from = groups.findIndex((cities) => cities.includes(city));
      const held = other === undefined ? locksAfter(locks, city, to) : locksAfter(locksAfter(locks, city, to), other, from < 0 ? null : from + 1);
      const score = await api.cohorts.score({ body: { request: withLocks(built.request, held), benefits: built.benefits, groups: next.map((cities) => [...cities]), bound: provenBound(built, held) } });
      return { score, held, city, to, other };
    },
    onSuccess: ({ score, held, city, to, other }) => {
      setPast((before) => [...before, state]);
      const change = (score.objective ?? 0) - (shown.objective ?? 0);
      const said = other === undefined ? words.moved(nameOf(city), to === null ? words.leftOutName : words.group(to).toLowerCase(), change, to !== null) : words.swapped(nameOf(city), nameOf(other), change);
      setState({ shown: score, locks: held, said });
    },
    onSettled: () => setMoving(null),
  });
  const actions: CohortActions = {
    moving, dragging, groups: shown.groups.map(({ number }) => number),
    onLook: (city, held) => {
      setDragging(held);
      setMoving({ city, moves: null });
      look.mutate(city);
    },
    onDragEnd: () => setDragging(false),
    onMove: (city, to) => {
      setDragging(false);
      if (to === null ? shown.unplaced.some(({ id }) => id === city) : groups[to - 1]?.includes(city)) return;
      move.mutate({ city, to });
    },
    onSwap: (city, other, to) => move.mutate({ city, to, other }),
    nameOf,
    onLock: (city, group) => setState({ ...state, locks: locks.has(city) ? locksAfter(locks, city, null) : locksAfter(locks, city, group) }),
    isLocked: (city) => locks.has(city),
  };
  const undo = () => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    setState({ ...before, said: '' });
  };
  const kept = { ...shown, groups: shown.groups.map((group) => ({ ...group, cities: group.cities.map((member) => ({ ...member, locked: locks.has(member.city.id) })) })) };
  const byHand = shown.status === 'by-hand';
  return (
    <section className="cohort-result" aria-labelledby="cohort-result">
      <div className="cohort-head">
        <div>
          <h2 id="cohort-result">{words.result}</h2>
          <p className="cohort-proof">{byHand && `${words.byHand} `}{shown.conflict.length === 0 && gapInWords(shown)}</p>
          {shown.objective !== null && <p className="muted small">{words.sum(shown.objective, shown.bound)}{byHand ? '' : ` · ${words.took(built.seconds, built.seed)}`}{byHand && built.objective !== null ? `. ${words.measured(shown.objective - built.objective)}` : ''}</p>}
        </div>
        <div className="cohort-buttons">
          {locks.size > 0 && <button type="button" className="button small primary" disabled={busy} onClick={() => onAgain(withLocks(built.request, locks))}>{words.again}</button>}
          <button type="button" className="button small" onClick={() => saveCsv('cohorts.csv', csvText(COHORT_COLUMNS, cohortRows(kept)))}>{words.csv}</button>
        </div>
      </div>
      <div className="cohort-said">
        <p role="status">{said}</p>
        {past.length > 0 && <button type="button" className="button small" onClick={undo}>{words.undo}</button>}
      </div>
      {shown.conflict.length > 0 && (
        <div className="notice warn" role="alert">
          <h3>{words.handBreaks}</h3>
          <ul className="cohort-lines">{shown.conflict.map(({ constraint, text }) => <li key={constraint}>{text}</li>)}</ul>
        </div>
      )}
      {built.notes.length > 0 && <ul className="muted small" aria-label={words.notes}>{built.notes.map((note) => <li key={note} {...inEnglish}>{note}</li>)}</ul>}
      {(look.error ?? move.error) && <ErrorNotice error={look.error ?? move.error} />}
      <div className="cohort-cards">
        {shown.groups.map((cohort) => <CohortCard key={cohort.number} cohort={cohort} actions={actions} />)}
        {(shown.unplaced.length > 0 || !built.request.everyone) && <LeftOutCard cities={shown.unplaced} actions={actions} />}
      </div>
    </section>
  );
}
