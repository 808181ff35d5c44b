/** City by city: from whom, through what, how closely, what came of it, and how sure that is. */
import type { PracticeArrival, PracticeStory } from '#model/flow.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { dateText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Section } from '../../ui/section.tsx';
import { unknown as unknownText } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { words } from './messages.ts';

const unknown = <span className="muted">{unknownText}</span>;
const COLUMNS: DataColumn<PracticeArrival>[] = [
  { key: 'city', label: words.city, sort: ({ city }) => city.label, cell: ({ city }) => <MentionLink mention={city} withCountry /> },
  { key: 'when', label: words.when, sort: ({ date }) => date, cell: ({ date }) => dateText(date) ?? unknown },
  { key: 'from', label: words.learned, sort: ({ from }) => from?.city.label ?? null, cell: ({ from }) => (from ? <MentionLink mention={from.city} /> : unknown) },
  { key: 'via', label: words.through, sort: ({ via }) => via?.label ?? null, cell: ({ via }) => (via ? <MentionLink mention={via} /> : unknown) },
  { key: 'how', label: words.how, sort: ({ fidelity }) => fidelity, cell: ({ fidelity }) => (fidelity === null ? unknown : valueText(fidelity)) },
  { key: 'outcome', label: words.became, wide: true, cell: ({ outcome, ended }) => (outcome || ended ? <>{ended && <strong>{words.ended} {dateText(ended)}. </strong>}{outcome}</> : unknown) },
  { key: 'grade', label: words.grade, sort: ({ grade }) => grade, cell: ({ grade }) => (grade ? words.grades[grade] ?? grade : unknown) },
];

export function StoryTable({ story }: { story: PracticeStory }) {
  return (
    <Section title={words.story} count={story.arrivals.length} note={words.storyAbout}>
      <DataTable caption={words.story} columns={COLUMNS} rows={story.arrivals} rowKey={({ adoption }) => adoption} first={40} sorting={{ key: 'when', descending: false }} />
    </Section>
  );
}
