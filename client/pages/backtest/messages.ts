/** Words of the backtest page. */
import { inLanguage } from '../../ui/language.ts';
import { countOf, numberText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'Backtest',
    about: 'Does it work? Some of the past is held out, the model and every simple rule learn from the rest, and each says who the partners were. The places of the true partners in their lists are what counts. Nothing held out reaches what is learned from.',
    hold: 'Hold out', random: 'at random', before: 'everything from a date on',
    share: 'Share of occasions', shareHelp: 'Per cent of the exchanges and adoptions that link cities, at most 50', date: 'From', dateHelp: '2018, 2018-06 or 2018-06-01',
    dateNeeds: 'Only dated exchanges and adoptions count',
    seeds: 'Seeds', seedsHelp: 'Whole numbers with commas between; a run for each',
    bootstrap: 'Samples for intervals', bootstrapHelp: 'Seekers are drawn with replacement; 0 gives no intervals',
    curve: 'Also a learning curve', curveHelp: 'Learns from 25, 50 and 75 % as well, and takes about three times as long',
    run: 'Run the backtest', running: 'Backtest under way.', cancelled: 'The backtest was stopped.', failed: 'No backtest',
    gone: 'The report is not kept any more. Run the backtest again: the same request on the same data gives the same report.',
    settings: 'More settings', seed: 'Seed',
    report: 'Report', split: 'What was held out',
    rankers: 'Who finds the partners', rankersNote: 'New pairs whose candidate has a link left in training. 95 % intervals from a bootstrap that draws whole seekers.',
    figure: 'Figure', ranker: 'Ranker', ratio: 'Model ÷ this (MRR)', ratioTitle: 'How many times the MRR of this ranker that of the model is, over the same samples',
    tableOf: (title: string) => `${title}, figures`, everyRanker: 'Every ranker',
    tooFew: 'too few', chosen: 'What each is and what was chosen for it', which: (label: string, value: string) => `${label}: ${value}`,
    chart: (metric: string, rows: string) => `${metric} with 95 % intervals: ${rows}`,
    apart: 'Apart', apartNote: 'A city whose only link was held out stands without links, which no real network shows: its pairs are kept out of the figures above. Harder negatives: candidates with as many partners, and the hundred most tempting by shared partners, walks and likeness, which puts rules of these kinds below .5.',
    lost: 'MRR, only link lost', repeats: 'MRR, met again', matched: 'AUC, same degree', hard: 'AUC, hard negatives', gini: 'Gini of exposure',
    giniTitle: 'How unevenly the first ten places of all lists fall to cities: 0 all alike, 1 one city everywhere',
    slices: 'For whom it works', slicesNote: 'Below five questions no figure is given.', by: 'By', group: 'Group', questions: 'Questions', seekers: 'Cities that ask',
    reliability: 'Is what it says likely really as likely?', reliabilityNote: 'Of up to 1,000 cities, chosen by the seed, every candidate by the likelihood the model gives, against the share that was held out.',
    said: 'Said', happened: 'Held-out links', pairs: 'Pairs', links: 'Links', from: 'From', to: 'To', agree: 'as said',
    learning: 'More data, better lists?', learningNote: 'MRR on the same questions, learned from a part of the training occasions.', learningShare: 'Share of training', learningPairs: 'Linked pairs',
    notes: 'To read it rightly', csv: 'Download CSV', json: 'Download JSON',
    seedsTable: 'Seed by seed', model: 'Model', best: 'Best baseline', noModel: 'No model takes part',
    basis: (cities: number, questions: number, seekers: number) => `${countOf(cities, 'city', 'cities')}, ${countOf(questions, 'question', 'questions')} of ${numberText(seekers)} seekers`,
    bestText: (label: string, value: string) => `The strongest baseline here is ${label}, MRR ${value}.`,
    ratioText: (times: string) => `The model has ${times} times its MRR.`,
  },
  said: {
    shareProblem: 'The share must lie above 0 and at most at 50 per cent.',
    dateProblem: 'The date must be a year, a month or a day: 2018, 2018-06 or 2018-06-01.',
    seedsProblem: 'Seeds must be whole numbers with commas between.',
    samplesProblem: 'The number of samples must be a whole number.',
    noChance: 'none',
    oneIn: (many: string) => `1 in ${many}`,
    range: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
    data: (version: string) => `data ${version}`,
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, said } = messages;
