/** A topic found by its name, then shown as a chip that can be taken away. */
import { SearchBox } from '../../ui/search-box.tsx';
import { TopicChip } from './known-values.tsx';
import { controls as words } from './messages.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export function TopicField({ value, onChange }: { value: string; onChange: (topic: string) => void }) {
  const holder = useKeptFocus<HTMLDivElement>(value);
  return (
    <div className="field" ref={holder}>
      {value === '' ? <SearchBox showLabel label={words.topic} types="topic" placeholder={words.topicFind} onChoose={(hit) => onChange(hit.id)} /> : (
        <>
          <span className="field-label">{words.topic}</span>
          <TopicChip id={value} onRemove={() => onChange('')} />
        </>
      )}
      <p className="field-help">{words.topicHelp}</p>
    </div>
  );
}
