/** What stories say: their panel in the explorer, their list, and how they are shown. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  open: 'Story…', about: 'Named steps with text, to present or share by link.',
  heading: 'Stories', close: 'Close stories', choose: 'Story', none: 'No story yet.', newStory: 'New story', newTitle: 'Title of the story', create: 'Create', cancel: 'Cancel',
  title: 'Title', summary: 'What it is about', addStep: 'Add this view as a step', present: 'Present', list: 'All stories', untitled: 'Untitled step',
  hint: 'Set the view up as it should be, add it as a step, and say in the text what to see.', empty: 'No steps yet.',
  stepTitle: 'Title of the step', text: 'Text', textHint: 'Plain text; an empty line begins a paragraph.', saved: 'Saved.', failed: 'Not saved',
  show: 'Go to the view', replace: 'Replace with the view on the screen', remove: 'Delete', up: 'Move up', down: 'Move down', moved: (title: string, place: number, of: number) => `${title} is now step ${place} of ${of}.`,
  replaced: (title: string) => `${title} shows the view on the screen now.`, added: (title: string) => `${title} added.`, removed: (title: string) => `${title} deleted.`, undo: 'Undo', removeStory: 'Delete the story', storyRemoved: (title: string, steps: number) => `“${title}” and its ${countOf(steps, 'step', 'steps')} deleted.`,
  steps: (count: number) => countOf(count, 'step', 'steps'), step: (at: number, of: number) => `Step ${at} of ${of}`, keys: 'Alt with the up and down arrow keys moves a step.',
  pageTitle: 'Stories', pageAbout: 'Views of the network in an order, with a text to each. Open one to read it or to present it; make new ones in the explorer: Share, then Story.',
  toExplorer: 'Open the explorer', edit: 'Edit', read: 'Read', printList: 'All steps',
  previous: 'Previous step', next: 'Next step', goTo: (at: number, title: string) => `Step ${at}: ${title}`, leave: 'Leave the story', full: 'Full screen', explore: 'Explore this view', noSteps: 'This story has no steps yet.', notFound: 'There is no such story. It may have been deleted.',
  keysAbout: 'Arrow keys, Page Up and Down or Space change the step, Escape leaves.', share: 'Embed', hide: 'Hide text', unhide: 'Show text', changedBy: (name: string) => `by ${name}`,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
