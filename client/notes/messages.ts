/** What notes say. */
import { inLanguage } from '../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  heading: 'Notes', add: 'Add a note', text: 'Note', tags: 'Tags', tagHelp: 'A tag, then Enter', save: 'Save', cancel: 'Cancel', edit: 'Edit', delete: 'Delete', deleted: 'The note is deleted.', undo: 'Undo',
  removeTag: (tag: string) => `Remove the tag ${tag}`, failed: 'The notes could not be loaded.', notSaved: 'The note was not saved.',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
