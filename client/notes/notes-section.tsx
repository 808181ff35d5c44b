/** Notes and tags about one thing: read, write, change, delete with undo. The explorer and the pages show the same. */
import { useId, useState } from 'react';
import type { Note } from '#model/note.ts';
import { dateText } from '../ui/date-text.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { messages } from './messages.ts';
import { useNoteChanges, useNotes, type NoteText, type StoredNote } from './use-notes.ts';
import './notes.css';

export function NotesSection({ aboutId, level = 3 }: { aboutId: string; level?: 2 | 3 }) {
  const { notes, error, failed, retry } = useNotes();
  const changes = useNoteChanges(aboutId);
  const [editing, setEditing] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<Note | null>(null);
  const own = (notes ?? []).filter(({ row }) => row.aboutId === aboutId);
  const tags = [...new Set((notes ?? []).flatMap(({ row }) => row.tags))].sort();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="notes" aria-label={messages.heading}>
      <Heading>{messages.heading}{own.length > 0 && <span className="notes-count"> {own.length}</span>}</Heading>
      {failed && <ErrorNotice title={messages.failed} error={error} onRetry={retry} />}
      <ul className="notes-list">
        {own.map((note) => (
          <li key={note.row.id}>
            {editing === note.row.id
              ? <NoteForm initial={note.row} tags={tags} busy={changes.change.isPending} onCancel={() => setEditing(null)}
                onSave={(cells) => changes.change.mutate({ id: note.row.id, revision: note.revision, ...cells }, { onSuccess: () => setEditing(null) })} />
              : <NoteView note={note} onEdit={() => setEditing(note.row.id)} onDelete={() => changes.remove.mutate(note, { onSuccess: setDeleted })} />}
          </li>
        ))}
      </ul>
      {deleted !== null && (
        <p className="notes-said" role="status">{messages.deleted} <button type="button" className="notes-button" onClick={() => changes.write.mutate(deleted, { onSuccess: () => setDeleted(null) })}>{messages.undo}</button></p>
      )}
      {[changes.write, changes.change, changes.remove].map(({ isError, error: problem }, at) => (isError ? <ErrorNotice key={at} title={messages.notSaved} error={problem} /> : null))}
      {editing === '' ? <NoteForm tags={tags} busy={changes.write.isPending} onCancel={() => setEditing(null)} onSave={(note) => changes.write.mutate(note, { onSuccess: () => setEditing(null) })} />
        : <button type="button" className="button small notes-add" onClick={() => setEditing('')}>{messages.add}</button>}
    </section>
  );
}

function NoteView({ note: { row }, onEdit, onDelete }: { note: StoredNote; onEdit: () => void; onDelete: () => void }) {
  const name = row.text?.slice(0, 40) ?? row.tags.join(', ');
  return (
    <>
      {row.text !== null && <p className="notes-text">{row.text}</p>}
      {row.tags.length > 0 && <ul className="notes-tags" aria-label={messages.tags}>{row.tags.map((tag) => <li key={tag}>{tag}</li>)}</ul>}
      <p className="notes-foot">
        <span className="muted">{[row.by, row.date === null ? null : dateText(row.date)].filter((part) => part !== null).join(' · ')}</span>
        <button type="button" className="notes-button" aria-label={`${messages.edit}: ${name}`} onClick={onEdit}>{messages.edit}</button>
        <button type="button" className="notes-button" aria-label={`${messages.delete}: ${name}`} onClick={onDelete}>{messages.delete}</button>
      </p>
    </>
  );
}

interface FormProps { initial?: Note; tags: readonly string[]; busy: boolean; onSave: (note: NoteText) => void; onCancel: () => void }

function NoteForm({ initial, tags: known, busy, onSave, onCancel }: FormProps) {
  const [text, setText] = useState(initial?.text ?? '');
  const [tags, setTags] = useState<readonly string[]>(initial?.tags ?? []);
  const [typed, setTyped] = useState('');
  const id = useId();
  const withTyped = () => [...new Set([...tags, ...typed.split(/[,;]/).map((tag) => tag.trim().slice(0, 200)).filter((tag) => tag !== '')])];
  const take = () => { setTags(withTyped()); setTyped(''); };
  const says = text.trim() !== '' || withTyped().length > 0;
  return (
    <form className="notes-form" onSubmit={(event) => { event.preventDefault(); if (says) onSave({ text: text.trim() === '' ? null : text.trim(), tags: withTyped() }); }}>
      <label className="field"><span className="field-label">{messages.text}</span><textarea className="input" rows={3} maxLength={20_000} value={text} autoFocus onChange={(event) => setText(event.target.value)} /></label>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-tags`}>{messages.tags}</label>
        {tags.length > 0 && (
          <ul className="notes-tags">
            {tags.map((tag) => <li key={tag}><button type="button" aria-label={messages.removeTag(tag)} onClick={() => setTags(tags.filter((each) => each !== tag))}>{tag} <span aria-hidden="true">×</span></button></li>)}
          </ul>
        )}
        <input id={`${id}-tags`} className="input" list={`${id}-known`} value={typed} placeholder={messages.tagHelp} onChange={(event) => setTyped(event.target.value)} onBlur={take}
          onKeyDown={(event) => { if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') { event.preventDefault(); take(); } }} />
        <datalist id={`${id}-known`}>{known.map((tag) => <option key={tag} value={tag} />)}</datalist>
      </div>
      <div className="notes-row">
        <button type="submit" className="button small primary" disabled={!says || busy}>{messages.save}</button>
        <button type="button" className="button small" onClick={onCancel}>{messages.cancel}</button>
      </div>
    </form>
  );
}
