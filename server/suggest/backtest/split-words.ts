/** What a split did, in sentences that stand on the page, in the table and in the file. */
import type { SplitCounts } from '../../model/backtest.ts';
import type { SplitRule } from './split.ts';

const plain = (value: number) => value.toLocaleString('en');
const many = (count: number, one: string, more: string) => `${plain(count)} ${count === 1 ? one : more}`;

export function splitWords(rule: SplitRule, seed: number, counts: SplitCounts, queries: { readonly headline: number; readonly lost: number }): string[] {
  const occasions = many(counts.occasions, 'occasion links', 'occasions link');
  const words = rule.kind === 'random'
    ? [`${occasions} at least two of ${many(counts.cities, 'city', 'cities')}. ${many(counts.heldOutOccasions, 'of them was', 'of them were')} held out at random (${rule.share * 100} %, seed ${seed}), each as a whole with the adoptions that came through it; ${plain(counts.trainingOccasions)} stay to learn from.`]
    : [`${occasions} at least two of ${many(counts.cities, 'city', 'cities')}. ${plain(counts.trainingOccasions)} certainly began before ${rule.date} and stay to learn from; ${plain(counts.heldOutOccasions)} certainly began then or later and are held out.`,
      `In neither part: ${plain(counts.undated)} without a date and ${plain(counts.straddling)} that may have begun before or after. Memberships, practices, assessments, posts and other rows dated then or later are left out of training; what is undated among them stays.`];
  words.push(`The held-out part has ${many(counts.newPairs, 'pair', 'pairs')} of cities that never met in training, and ${plain(counts.repeatedPairs)} that had met, reported apart. Each new pair is asked from both sides: ${many(queries.headline, 'question', 'questions')} whose answer still has a link in training make the headline; ${plain(queries.lost)} whose answer lost its only link to the hold-out stand apart.`);
  words.push(`${many(counts.seekers, 'city asks', 'cities ask')}, ${plain(counts.coldSeekers)} of them without any link in training. Each ranks every city but itself and those it is linked to in training; its other held-out partners stay in the list. Ties get the average rank.`);
  return words;
}
