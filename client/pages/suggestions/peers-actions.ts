/** What the views of the page of peers hand up, and where the focus goes on after it. */
import type { Mention } from '#model/profile.ts';
import type { Purpose } from '#model/suggestion.ts';
import type { Event } from './use-feedback.ts';

/** What the views hand up: they show, the page records. */
export interface PeersActions {
  readonly busy: boolean;
  readonly record: (event: Event) => void;
  readonly ask: (candidate: Mention, purpose: Purpose) => void;
  readonly say: (text: string) => void;
}

export const headingIdOf = (candidateId: string) => `suggestion-${candidateId}`;

/** Who stands below a candidate, or above the last one: asked before the list is drawn anew. */
export function neighbourOf(candidateId: string): string | undefined {
  const places = [...document.querySelectorAll<HTMLElement>('[data-candidate]')].map((place) => place.dataset['candidate']);
  const others = places.filter((id, at) => id !== candidateId && places.indexOf(id) === at);
  const above = places.indexOf(candidateId);
  return above < 0 ? undefined : (others[above] ?? others[above - 1]);
}

/**
 * After an action the focus goes on where it was: on the same button, on the city when the button
 * went, on its neighbour when the city went, else on the heading of the page.
 */
export function keepFocus(candidateId: string, neighbour: string | undefined, heading: HTMLElement | null): void {
  // The dialog gives the focus back when it closes, and the list is drawn anew: wait for both.
  setTimeout(() => {
    const active = document.activeElement;
    if (active !== null && active !== document.body && active.closest('[data-candidate], .peers-said') !== null) return;
    const find = (id: string | undefined) => (id === undefined ? null : document.getElementById(headingIdOf(id)));
    (find(candidateId) ?? find(neighbour) ?? heading)?.focus();
  }, 60);
}
