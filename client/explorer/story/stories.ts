/** Stories and their steps as the tables hold them, read and changed through the API. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { allPages } from '../../all-pages.ts';
import { api } from '../../api.ts';

type StoredStory = Awaited<ReturnType<typeof api.tables.stories.list>>['items'][number];
type StoredStep = Awaited<ReturnType<typeof api.tables.steps.list>>['items'][number];
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly by: string | null;
  readonly date: string | null;
  readonly stored: StoredStory;
  /** In order. */
  readonly steps: readonly Step[];
}
export interface Step {
  readonly key: string;
  readonly number: number;
  readonly title: string | null;
  readonly text: string | null;
  /** Query of the explorer. */
  readonly address: string;
  readonly stored: StoredStep;
}
/** What a person writes; the place in the order stays with the row. */
export type StepContent = Pick<Step, 'title' | 'text' | 'address'>;

const KEY = ['explorer', 'stories'];

/**
 * The revision each row was last read or written at, by table and key: two changes in quick
 * succession each build on the one before, and somebody else's change is still a conflict.
 */
const revisions = new Map<string, string>();
const revisionOf = (table: 'stories' | 'steps', { key, revision }: { key: string; revision: string }): string => revisions.get(`${table}/${key}`) ?? revision;
function remember<T extends { key: string; revision: string }>(table: 'stories' | 'steps', row: T): T {
  revisions.set(`${table}/${row.key}`, row.revision);
  return row;
}

async function readStories(signal: AbortSignal): Promise<Story[]> {
  const [stories, steps] = await Promise.all([allPages((query) => api.tables.stories.list({ query, signal })), allPages((query) => api.tables.steps.list({ query, signal }))]);
  return storiesOf(stories.map((row) => remember('stories', row)), steps.map((row) => remember('steps', row)));
}

export function storiesOf(stories: readonly StoredStory[], steps: readonly StoredStep[]): Story[] {
  const byStory = new Map<string, StoredStep[]>();
  for (const step of steps) byStory.set(step.row.storyId, [...(byStory.get(step.row.storyId) ?? []), step]);
  return stories.map((stored) => ({
    id: stored.row.id, title: stored.row.title, summary: stored.row.summary, by: stored.row.by, date: stored.row.date, stored,
    steps: (byStory.get(stored.row.id) ?? []).map((step) => ({ key: step.key, number: step.row.number, title: step.row.title, text: step.row.text, address: step.row.address, stored: step })).sort((a, b) => a.number - b.number),
  }));
}

export function useStories() {
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => readStories(signal) });
  const client = useQueryClient();
  /** Asks anew after a change; what hangs on the tables as well. */
  const changed = useCallback(() => client.invalidateQueries({ queryKey: KEY }), [client]);
  return { stories: data ?? null, error, retry: () => void refetch(), changed };
}

export async function createStory(title: string, taken: readonly string[]): Promise<string> {
  const id = storyId(title, taken);
  await api.tables.stories.create({ body: { id, title, summary: null, by: null, date: new Date().toISOString().slice(0, 10) } as never });
  return id;
}

/** `How parklets spread` → `how-parklets-spread`, with a number where that is taken. */
export function storyId(title: string, taken: readonly string[]): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'story';
  let id = plain;
  for (let at = 2; taken.includes(id); at += 1) id = `${plain}-${at}`;
  return id;
}

export const changeStory = async ({ stored }: Story, cells: Partial<Pick<Story, 'title' | 'summary'>>) =>
  remember('stories', await api.tables.stories.change({ params: { key: stored.key }, body: { revision: revisionOf('stories', stored), cells } }));

export const addStep = async (story: Story, content: StepContent, number = (story.steps.at(-1)?.number ?? 0) + 1) =>
  remember('steps', await api.tables.steps.create({ body: { storyId: story.id, number, ...content } as never }));

export const changeStep = async ({ stored }: Step, cells: Partial<StepContent>) =>
  remember('steps', await api.tables.steps.change({ params: { key: stored.key }, body: { revision: revisionOf('steps', stored), cells } }));

/** A step as it is stored now: a change just made may not be on the screen yet, and must not be undone by the next one. */
const stepNow = async ({ key }: Step): Promise<StoredStep> => remember('steps', await api.tables.steps.read({ params: { key } }));

/** Steps change their contents, so that the numbers, which name the rows, stay. A swap that fails half way is taken back. */
export async function swapSteps(a: Step, b: Step): Promise<void> {
  const [first, second] = await Promise.all([stepNow(a), stepNow(b)]);
  const content = ({ row: { title, text, address } }: StoredStep): StepContent => ({ title, text, address });
  await changeStep(a, content(second));
  try {
    await changeStep(b, content(first));
  } catch (error) {
    await changeStep(a, content(first));
    throw error;
  }
}

/** Returns what brings it back. */
export async function removeStep(step: Step): Promise<() => Promise<unknown>> {
  const { row, revision } = await stepNow(step);
  await api.tables.steps.remove({ params: { key: step.key }, query: { revision } });
  return async () => remember('steps', await api.tables.steps.create({ body: row as never }));
}

/** Steps first: a story cannot go while they lean on it. Returns what brings all of it back. */
export async function removeStory({ stored, steps }: Story): Promise<() => Promise<unknown>> {
  const { row, revision } = remember('stories', await api.tables.stories.read({ params: { key: stored.key } }));
  const back: (() => Promise<unknown>)[] = [];
  for (const step of steps) back.push(await removeStep(step));
  await api.tables.stories.remove({ params: { key: stored.key }, query: { revision } });
  return async () => {
    remember('stories', await api.tables.stories.create({ body: row as never }));
    for (const restore of back) await restore();
  };
}
