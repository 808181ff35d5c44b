/** Words of the page about the model behind the suggestions. */
import type { FeatureGroup } from '#model/suggestion.ts';
import { inLanguage } from '../../ui/language.ts';
import { countOf, numberText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'How suggestions are ranked',
    about: 'The score of a pair of cities is a plain sum: one effect for each feature, read off the curves below, and a few effects of two features together. Nothing else goes in, so the reasons shown with a suggestion are the score itself.',
    fitted: 'Fitted to this network', prior: 'Prior weights',
    fittedAt: 'Fitted', fittedOn: 'Data version', links: 'Links', cities: 'Cities', seconds: 'Took', bootstrap: 'Re-fits for rank intervals', seed: 'Seed', software: 'Software',
    secondsText: (seconds: number) => `${numberText(Number(seconds.toPrecision(2)))} s`,
    resamples: (count: number) => (count === 0 ? 'none' : countOf(count, 're-fit', 're-fits')),
    calibration: 'How to read a likelihood',
    calibrationText: [
      'Before the model is fitted, some past links are hidden from it. The model then ranks the pairs as if these had never met, and it is counted how often pairs with such a score turn out to be the hidden ones. That share is the “about 1 in 12” beside a suggestion; its range is the uncertainty of the count.',
      'It says how often such pairs came to work together in this network’s past. It does not say that a partnership will do well, and where few pairs had such a score the range is wide.',
      'The interval of a rank comes from fitting again to random samples of the links: in nine of ten of these re-fits the city stands within it.',
    ],
    priorText: 'With prior weights nothing has been counted on this network, so no likelihood and no rank interval are given.',
    again: 'Fit again', againNote: 'Reads the links as they are now. Suggestions go on with the present model until the new one is ready.', fitting: 'Fitting the model.', done: 'The model was fitted again.', stopped: 'The fit was stopped; the model is as it was.', failed: 'Not fitted',
    importance: 'What counts most', importanceNote: 'Mean size of what each feature adds or takes, over the pairs the model was fitted on. Pairwise effects included.',
    importanceLabel: (count: number, strongest: string) => `Bars of the importance of ${count} features. Strongest: ${strongest}. The table below has all of them.`,
    importanceTable: 'Importance as a table',
    effects: 'Effect of each feature', effectsNote: 'How much the score gains at each value of the feature, most important first. Above 0 speaks for a candidate, below 0 against it; the diamond at the right is what an unknown value does.',
    pairs: 'Effects of two features together', pairsNote: 'What the score gains beyond the two single effects, where both values meet.',
    noPairs: 'The model uses no pairwise effects.',
    noEffects: 'The model has no features yet. They appear once there are links to fit on, or prior weights.',
    score: 'Score', unknown: 'unknown', logarithmic: 'logarithmic scale', value: 'Value', effect: 'Effect', feature: 'Feature', group: 'Group', meanSize: 'Importance', definition: 'What it measures',
    table: 'As a table', tableOf: (label: string) => `Effect of ${label}`,
    curveLabel: (label: string, from: string, to: string, low: string, high: string, unknown: string) => `Effect of ${label} on the score, from ${from} to ${to}: between ${low} and ${high}; an unknown value ${unknown}. The table below has every point.`,
    gridLabel: (first: string, second: string, low: string, high: string) => `Effect of ${first} and ${second} together: between ${low} and ${high}. The table below has every cell.`,
    axis: (label: string, unit: string | null) => (unit === null ? label : `${label} (${unit})`),
    all: (count: number) => `Show all ${count}`, noInfluence: (count: number) => `${countOf(count, 'feature has', 'features have')} no noticeable effect in this model and ${count === 1 ? 'is' : 'are'} not drawn.`,
  },
  groups: {
    paths: 'Paths of partners', places: 'Places', countries: 'Countries', size: 'Size', culture: 'Language and culture', content: 'Topics and practices', needs: 'Needs and offers',
    institutions: 'Institutions', popularity: 'How connected', recency: 'How recent', purpose: 'Purpose', adjustment: 'Adjustment',
  } satisfies Record<FeatureGroup, string>,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, groups } = messages;
