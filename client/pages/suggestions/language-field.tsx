/** A language, found while typing its name; the data holds the English name. */
import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { languageName, languages } from '../../ui/language-names.ts';
import { pageStaysVisible } from '../../ui/page-stays-visible.ts';
import { controls as words } from './messages.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export function LanguageField({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const [text, setText] = useState('');
  const holder = useKeptFocus<HTMLDivElement>(value);
  const options = useMemo(() => languages().map(({ name, label }) => ({ id: name, label })), []);
  const found = text.trim() === '' ? [] : options.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase())).slice(0, 12);
  if (value !== '') {
    return (
      <div className="field" ref={holder}>
        <span className="field-label">{words.language}</span>
        <span className="chip topic-chip">{languageName(value)}<button type="button" className="chip-remove" aria-label={words.remove(languageName(value))} onClick={() => onChange('')}>×</button></span>
      </div>
    );
  }
  return (
    <div ref={holder}><ComboBox
      {...pageStaysVisible} className="field" items={found} inputValue={text} onInputChange={setText} selectedKey={null} defaultFilter={() => true} menuTrigger="input"
      allowsCustomValue allowsEmptyCollection={text.trim() !== ''}
      onSelectionChange={(key) => {
        if (key === null) return;
        setText('');
        onChange(String(key));
      }}
    >
      <Label className="field-label">{words.language}</Label>
      <Input className="input" placeholder={words.languageFind} />
      <Popover className="popover search-popover" offset={4}>
        <ListBox className="search-list" renderEmptyState={() => <p className="search-empty">{words.noLanguage}</p>}>
          {(option: { id: string; label: string }) => <ListBoxItem id={option.id} textValue={option.label} className="search-hit">{option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox></div>
  );
}
