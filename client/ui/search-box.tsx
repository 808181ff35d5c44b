/**
 * Search as an accessible combobox: one box for every kind of thing. Without an option
 * in focus, Enter takes the first hit. The caller decides what a hit leads to.
 */
import type { SearchHit } from '#model/network-wire.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState, type KeyboardEvent, type Ref } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { api } from '../api.ts';
import { search as words, typeNames } from './messages.ts';
import { pageStaysVisible } from './page-stays-visible.ts';
import { useDebounced } from './use-debounced.ts';
import './search-box.css';

interface SearchBoxProps {
  onChoose: (hit: SearchHit) => void;
  label?: string;
  showLabel?: boolean;
  placeholder?: string;
  /** Node kinds to search, separated by commas; everything when left out. */
  types?: string;
  size?: 'normal' | 'large';
  /** Keys shown at the end of the field, such as `/`. */
  hint?: string;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

const keyOf = (hit: SearchHit) => `${hit.type}:${hit.id}`;

export function SearchBox({ onChoose, label = words.label, showLabel = false, placeholder = words.placeholder, types, size = 'normal', hint, inputRef, autoFocus }: SearchBoxProps) {
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 120);
  const asked = q !== '';
  const found = useQuery({
    ...api.search.query({ query: { q, types, limit: 12 } }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  // The same list while it is the same: the options are made anew only with new hits.
  const hits = useMemo(() => (asked ? (found.data?.items ?? []).map((hit) => ({ ...hit, key: keyOf(hit) })) : []), [asked, found.data]);

  const choose = (hit: SearchHit) => {
    setText('');
    onChoose(hit);
  };
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = hits[0];
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant') || !first || q !== text.trim()) return;
    event.preventDefault();
    choose(first);
    event.currentTarget.blur();
  };

  return (
    <ComboBox
      {...pageStaysVisible}
      className={`search-box ${size}`}
      {...(showLabel ? {} : { 'aria-label': label })}
      items={hits}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const hit = hits.find((one) => one.key === key);
        if (hit) choose(hit);
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
    >
      {showLabel && <Label>{label}</Label>}
      <div className="search-field">
        <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="9" cy="9" r="5.5" /><path d="m13.2 13.2 4 4" /></svg>
        <Input ref={inputRef} className="input" type="search" placeholder={placeholder} onKeyDown={takeFirst} autoFocus={autoFocus ?? false} enterKeyHint="search" />
        {hint && text === '' && <kbd aria-hidden="true">{hint}</kbd>}
      </div>
      <Popover className="popover search-popover" offset={4} shouldFlip={false}>
        <ListBox className="search-list" aria-label={words.results} renderEmptyState={() => (
          <p className="search-empty">{found.isError ? words.failed : found.isFetching || q !== text.trim() ? words.searching : words.nothing(q)}</p>
        )}>
          {(hit: SearchHit & { key: string }) => (
            <ListBoxItem id={hit.key} className="search-hit" textValue={hit.label}>
              <span className="search-hit-label">{hit.label}</span>
              <span className="search-hit-detail">{[typeNames[hit.type], hit.detail].filter(Boolean).join(' · ')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
