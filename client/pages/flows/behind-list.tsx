/** The exchanges and adoptions behind the flow from one group to another. */
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { periodText } from '../../ui/date-text.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MentionLink } from '../../ui/mention-link.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import type { FlowOccasion } from '#model/flow.ts';
import { unknown as unknownText, said as shared } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { askedFilters } from '../measures/measure-form-state.ts';
import type { FlowChoice } from './flow-choice.ts';
import { groupName } from './flow-figures.tsx';
import { words, said } from './messages.ts';

const LIMIT = 200;

const COLUMNS: DataColumn<FlowOccasion>[] = [
  { key: 'what', label: said.what, wide: true, sort: ({ occasion }) => occasion.label, cell: ({ occasion }) => <MentionLink mention={occasion} /> },
  { key: 'kind', label: said.kind, sort: ({ kind }) => kind, cell: ({ kind }) => valueText(kind) },
  { key: 'when', label: said.when, sort: ({ start, end }) => start ?? end, cell: ({ start, end }) => periodText(start, end) ?? <span className="muted">{unknownText}</span> },
  { key: 'pairs', label: said.pairs, number: true, sort: ({ pairs }) => pairs, cell: ({ pairs }) => numberText(pairs) },
  { key: 'cities', label: said.who, wide: true, cell: ({ some, pairs }) => (
    <>{some.map(({ source, target }, at) => <span key={`${source.id} ${target.id}`}>{at > 0 && '; '}<Link to={`/city/${encodeURIComponent(source.id)}`}>{source.label}</Link> → <Link to={`/city/${encodeURIComponent(target.id)}`}>{target.label}</Link></span>)}{pairs > some.length && <span className="muted">{shared.andMore(pairs - some.length)}</span>}</>
  ) },
];

export function BehindList({ choice, groups, onCell }: { choice: FlowChoice; groups: readonly string[]; onCell: (source: string, target: string) => void }) {
  const id = useId();
  const { group, source, target, filters } = choice;
  const ready = groups.includes(source) && groups.includes(target);
  const given = Object.fromEntries(Object.entries(askedFilters(filters)).filter(([, value]) => value !== null)) as Record<string, string>;
  const { data, error, refetch } = useQuery({ ...api.flows.exchanges.query({ query: { group, source, target, limit: LIMIT, ...given } }), enabled: ready });
  const side = (label: string, value: string, change: (value: string) => void, name: string) => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${name}`}>{label}</label>
      <select id={`${id}-${name}`} className="input" value={groups.includes(value) ? value : ''} onChange={(event) => change(event.target.value)}>
        <option value="">{words.choose}</option>
        {groups.map((one) => <option key={one} value={one}>{groupName(group, one)}</option>)}
      </select>
    </div>
  );
  return (
    <Section title={words.behind} id="behind" note={words.behindAbout}>
      <div className="transfer-fields">
        {side(words.source, source, (value) => onCell(value, target), 'source')}
        {side(words.target, target, (value) => onCell(source, value), 'target')}
      </div>
      {!ready ? null : error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={4} /> : data.total === 0 ? (
        <p className="section-empty" role="status">{words.behindEmpty(groupName(group, source), groupName(group, target))}</p>
      ) : (
        <>
          <p role="status" className="small">{groupName(group, source)} → {groupName(group, target)}: {words.behindFound(said.occasions(data.total), said.pairsOf(data.pairs))} {data.items.length < data.total && words.behindShown(numberText(data.items.length))}</p>
          <DataTable caption={said.fromTo(groupName(group, source), groupName(group, target))} columns={COLUMNS} rows={data.items} rowKey={({ occasion, start, some }) => `${occasion.type}:${occasion.id}:${start}:${some[0]?.target.id}`} first={25} />
        </>
      )}
    </Section>
  );
}
