/** One group: its cities to drag, lock and move, what it is worth and why. While a city is on its way, what it would cost to drop it here. */
import type { Cohort, CohortMember, CohortMove } from '#model/cohort.ts';
import type { Mention } from '#model/profile.ts';
import { Button, GridList, GridListItem, Menu, MenuItem, MenuTrigger, Popover, useDragAndDrop } from 'react-aria-components';
import { languageName } from '../../ui/language-names.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { countryName } from '../../ui/country-names.ts';
import { fixedText } from '../../ui/number-text.ts';
import { words } from './messages.ts';

const CITY = 'application/x-interurban-city';

export interface CohortActions {
  /** Costs of moving the city in hand or in a menu; null while they are worked out. */
  readonly moving: { readonly city: string; readonly moves: readonly CohortMove[] | null } | null;
  /** True while a city is dragged. */
  readonly dragging: boolean;
  readonly onLook: (city: string, dragging: boolean) => void;
  readonly onDragEnd: () => void;
  readonly onMove: (city: string, to: number | null) => void;
  readonly onSwap: (city: string, other: string, to: number | null) => void;
  readonly nameOf: (city: string) => string;
  readonly onLock: (city: string, group: number) => void;
  readonly isLocked: (city: string) => boolean;
  readonly groups: readonly number[];
}

interface ListProps {
  label: string;
  /** Null: those left out. */
  number: number | null;
  members: readonly (Pick<CohortMember, 'city' | 'mentor'> & { value: number | null })[];
  empty: string;
  actions: CohortActions;
}

function CityList({ label, number, members, empty, actions }: ListProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [CITY]: String(key), 'text/plain': members.find(({ city }) => city.id === key)?.city.label ?? String(key) })),
    onDragStart: ({ keys }) => { for (const key of keys) actions.onLook(String(key), true); },
    onDragEnd: () => actions.onDragEnd(),
    acceptedDragTypes: [CITY],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => {
      for (const item of items) if (item.kind === 'text') void item.getText(CITY).then((city) => actions.onMove(city, number));
    },
  });
  return (
    <GridList aria-label={label} className="cohort-cities" items={members.map((member) => ({ ...member, id: member.city.id, locked: actions.isLocked(member.city.id) }))} dragAndDropHooks={dragAndDropHooks} renderEmptyState={() => <p className="muted small">{empty}</p>} dependencies={[actions]}>
      {(member) => (
        <GridListItem className="cohort-city" textValue={member.city.label}>
          <Button slot="drag" className="cohort-drag" aria-label={words.drag(member.city.label)}><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M7 5h.01M7 10h.01M7 15h.01M13 5h.01M13 10h.01M13 15h.01" /></svg></Button>
          <span className="cohort-name">
            <MentionLink mention={member.city} />
            <span className="muted small"> {member.city.country ? countryName(member.city.country) : ''}{member.mentor ? ` · ${words.mentor}` : ''}{member.value === null ? '' : ` · ${fixedText(member.value, 2)}`}</span>
          </span>
          {number !== null && (
            <Button className={`cohort-lock${member.locked ? ' on' : ''}`} aria-label={words.lock(member.city.label, number)} aria-pressed={member.locked} onPress={() => actions.onLock(member.city.id, number)}>
              <svg viewBox="0 0 20 20" aria-hidden="true"><path d={member.locked ? 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3' : 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 5.7-1.3'} /></svg>
            </Button>
          )}
          <MoveMenu city={member.city} from={number} actions={actions} />
        </GridListItem>
      )}
    </GridList>
  );
}

function MoveMenu({ city, from, actions }: { city: Mention; from: number | null; actions: CohortActions }) {
  const moves = actions.moving?.city === city.id ? actions.moving.moves : null;
  const nameOf = (to: number | null) => (to === null ? words.leaveOut : words.group(to));
  const places: (number | null)[] = [...actions.groups.filter((group) => group !== from), ...(from === null ? [] : [null])];
  return (
    <MenuTrigger onOpenChange={(open) => { if (open) actions.onLook(city.id, false); }}>
      <Button className="cohort-move" aria-label={words.move(city.label)}><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10h11M11 6l4 4-4 4" /></svg></Button>
      <Popover className="popover cohort-menu">
        <Menu aria-label={words.move(city.label)}>
          {places.flatMap((to) => {
            const move = moves?.find((one) => one.to === to);
            const swap = move?.swap ?? null;
            return [
              <MenuItem key={String(to)} id={String(to)} className="menu-item" textValue={nameOf(to)} onAction={() => actions.onMove(city.id, to)}>
                <span>{nameOf(to)} {move ? <strong>{words.change(move.change)}</strong> : <span className="muted">…</span>}</span>
                {move && move.breaks.length > 0 && <span className="cohort-breaks">{words.breaks(move.breaks.map(({ text }) => text))}</span>}
              </MenuItem>,
              ...(swap === null ? [] : [
                <MenuItem key={`swap ${String(to)}`} id={`swap ${String(to)}`} className="menu-item cohort-swap" textValue={words.swap(actions.nameOf(swap.city), nameOf(to))} onAction={() => actions.onSwap(city.id, swap.city, to)}>
                  <span>{words.swap(actions.nameOf(swap.city), to === null ? words.leftOutName : nameOf(to).toLowerCase())} <strong>{words.change(swap.change)}</strong></span>
                </MenuItem>,
              ]),
            ];
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What dropping here would do. */
function DropCost({ number, holds, actions }: { number: number | null; holds: boolean; actions: CohortActions }) {
  if (!actions.dragging || holds || actions.moving === null) return null;
  const move = actions.moving.moves?.find((one) => one.to === number);
  if (!move) return <p className="cohort-cost muted small">{words.costs}</p>;
  return <p className={`cohort-cost small${move.breaks.length > 0 ? ' bad' : ''}`}><strong>{words.change(move.change)}</strong> {words.breaks(move.breaks.map(({ text }) => text))}</p>;
}

export function CohortCard({ cohort, actions }: { cohort: Cohort; actions: CohortActions }) {
  const holds = cohort.cities.some(({ city }) => city.id === actions.moving?.city);
  const heading = `cohort-${cohort.number}`;
  return (
    <section className="cohort-card" aria-labelledby={heading}>
      <h3 id={heading}>{words.group(cohort.number)}</h3>
      <p className="muted small">{words.groupFacts(cohort.cities.length, cohort.value)}{cohort.languages.length > 0 && ` · ${words.speaks(cohort.languages.map(languageName))}`}</p>
      <DropCost number={cohort.number} holds={holds} actions={actions} />
      <CityList label={words.group(cohort.number)} number={cohort.number} members={cohort.cities} empty={words.empty} actions={actions} />
      {cohort.reasons.length > 0 && (
        <details className="cohort-why">
          <summary>{words.why}</summary>
          <ul>{cohort.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        </details>
      )}
    </section>
  );
}

export function LeftOutCard({ cities, actions }: { cities: readonly Mention[]; actions: CohortActions }) {
  return (
    <section className="cohort-card left-out" aria-labelledby="cohort-left-out">
      <h3 id="cohort-left-out">{words.leftOut}</h3>
      <DropCost number={null} holds={cities.some(({ id }) => id === actions.moving?.city)} actions={actions} />
      <CityList label={words.leftOut} number={null} members={cities.map((city) => ({ city, mentor: false, value: null }))} empty={words.nobodyLeftOut} actions={actions} />
    </section>
  );
}
