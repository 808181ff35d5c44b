import type { NetworkSnapshot } from '#model/network-wire.ts';
import type { SpreadingPractice } from '#model/flow.ts';
import type { KeyboardEvent } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Dataset } from '../../../client/explorer/data/dataset.ts';
import { plainScene } from '../../../client/explorer/overview/scene.ts';
import { HELP_GROUPS, HELP_KEYS, keyText } from '../../../client/explorer/start/help-keys.ts';
import { messages } from '../../../client/explorer/start/messages.ts';
import { bridges, questionsFor } from '../../../client/explorer/start/questions.ts';
import { cardPlace } from '../../../client/explorer/start/tour-stops.ts';
import { benchKeys, walkByKeys } from '../../../client/explorer/use-bench-keys.ts';
import type { Bench } from '../../../client/explorer/use-bench.ts';
import { decodePermalink } from '../../../client/state/permalink.ts';
import { SNAPSHOT } from './networks.ts';

const listed = (group: (typeof HELP_GROUPS)[number]) => HELP_KEYS[group].flatMap(([, keys]) => keys).sort();

describe('the keys of the help', () => {
  test('are those of the explorer, no more and no less', () => {
    expect(listed('explorer')).toEqual(Object.keys(benchKeys({} as Bench, () => {})).sort());
  });
  test('are handled on the picture', () => {
    const nothing = { nodeAt: new Map(), nodes: [], links: [], linksOf: [] } as unknown as Dataset;
    for (const key of listed('picture')) {
      const event = { key, preventDefault: vi.fn() };
      walkByKeys({ state: { focus: null }, dispatch: () => {}, current: 'city:a', scene: plainScene(nothing), derived: { pictured: { nodeShown: [], degree: [] } }, canvas: { current: null }, trail: { current: { stood: [], looked: null } }, say: () => {} } as unknown as Bench, event as unknown as KeyboardEvent);
      expect(event.preventDefault, key).toHaveBeenCalled();
    }
  });
  test('each have words', () => {
    for (const group of HELP_GROUPS) for (const [meaning] of HELP_KEYS[group]) expect(messages.help.meanings[meaning], meaning).toMatch(/\w{3}/);
  });
  test('are written as on the keyboard', () => {
    expect(['Ctrl-Shift-z', 'Escape', '-', 'ArrowLeft', 'f', ' '].map((name) => keyText(name))).toEqual(['Ctrl-Shift-Z', 'Esc', '−', '←', 'f', 'Space']);
  });
});

/** Aarhus and Bergen in the north; Cork and Dakar beyond: Aarhus–Cork by two exchanges, Bergen–Cork and Bergen–Dakar by one and the same. */
const ACROSS: NetworkSnapshot = { ...SNAPSHOT, links: { source: [0, 1, 1, 0], target: [2, 2, 3, 1], occasions: [[0, 2], [1], [1], [0, 1, 2]] } };

describe('example questions', () => {
  test('bridges are those that most different exchanges tie to the other side', () => {
    const north = (at: number) => at < 2;
    // Cork: all three. Aarhus: two, one city. Bergen: one exchange but two cities. Dakar: one and one.
    expect(bridges(ACROSS, north, (at) => !north(at))).toEqual(['city:cork', 'city:aarhus', 'city:bergen', 'city:dakar']);
  });
  test('of a network that is not the starter are made from its data', () => {
    const practice = (id: string, cities: number) => ({ practice: { type: 'practice', id, label: id.toUpperCase(), country: null }, origin: null, adoptions: cities, cities, first: null, last: null }) as SpreadingPractice;
    const found = questionsFor({ network: SNAPSHOT, practices: [practice('a', 2), practice('b', 5), practice('c', 5)], mostConnected: null });
    expect(found.map(({ id }) => id)).toEqual(['hub', 'spread', 'broker']);
    // Aarhus, Bergen and Cork have two partners each: the first of them.
    expect(found[0]!.question).toBe('Who learned with Aarhus?');
    expect(decodePermalink(new URLSearchParams(found[0]!.to.split('?')[1])).focus).toBe('city:aarhus');
    expect(found[1]).toMatchObject({ question: 'Where did b travel?', to: '/spread/b' });
    expect(decodePermalink(new URLSearchParams(found[2]!.to.split('?')[1]))).toMatchObject({ view: 'network', size: 'measure:betweenness' });
  });
  test('are not asked when nothing answers them', () => {
    expect(questionsFor({ network: { ...SNAPSHOT, links: { source: [], target: [], occasions: [] } }, practices: [], mostConnected: null })).toEqual([]);
    expect(questionsFor({ network: null, practices: null, mostConnected: null })).toEqual([]);
  });
});

describe('the card of the tour', () => {
  const [card, screen] = [{ width: 320, height: 160 }, { width: 1440, height: 900 }];
  test('stands below, else above, else beside', () => {
    expect(cardPlace({ left: 700, top: 10, right: 740, bottom: 40 }, card, screen)).toEqual({ left: 560, top: 52 });
    expect(cardPlace({ left: 0, top: 800, right: 1440, bottom: 890 }, card, screen)).toEqual({ left: 560, top: 628 });
    expect(cardPlace({ left: 0, top: 60, right: 280, bottom: 890 }, card, screen)).toEqual({ left: 292, top: 395 });
  });
  test('never leaves the screen', () => {
    const phone = { width: 390, height: 844 };
    const { left, top } = cardPlace({ left: 0, top: 0, right: 390, bottom: 844 }, card, phone);
    expect([left >= 8, top >= 8, left + card.width <= 382, top + card.height <= 836]).toEqual([true, true, true, true]);
  });
});
