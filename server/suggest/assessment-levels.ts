/**
 * Levels of the latest self-assessment of each city, topic by topic (an Essential of one version of
 * the scheme is a topic of its own, so the two numberings never meet). A score of a topic counts as it
 * is; scores of questions give the topic above them their mean. Coverage below 60 % gives no level.
 */
import { dayOf } from './affiliations.ts';
import type { PartnerNetwork } from './partner-network.ts';

export const LEAST_COVERAGE = 0.6;

export interface Level {
  readonly topic: number;
  /** 1 to 5. */
  readonly level: number;
  /** Share of the items that were scored; null where the assessment does not say. */
  readonly coverage: number | null;
  readonly assessmentId: string;
  /** Day of the assessment; NO_DAY where undated. */
  readonly day: number;
}

export interface AssessmentLevels {
  readonly levels: readonly (readonly Level[])[];
  /** Topics left out for too little coverage, with what coverage they had, by city. */
  readonly tooFew: readonly (readonly { readonly topic: number; readonly coverage: number }[])[];
}

/** Levels of every city; an empty list where there is no assessment. The latest is the one with the last day, then with the last id; undated ones come before dated. */
export function assessmentLevels({ network, n }: PartnerNetwork): AssessmentLevels {
  const { rows, topics } = network;
  const cityNumber = new Map(network.cities.id.map((id, i) => [id, i]));
  const topicNumber = new Map(topics.id.map((id, t) => [id, t]));
  const latest = new Map<number, { id: string; day: number }>();
  for (const row of rows.assessments) {
    const city = cityNumber.get(row.cityId)!;
    const day = dayOf(row.date);
    const before = latest.get(city);
    if (!before || day > before.day || (day === before.day && row.id > before.id)) latest.set(city, { id: row.id, day });
  }
  const levels: Level[][] = Array.from({ length: n }, () => []);
  const tooFew: { topic: number; coverage: number }[][] = Array.from({ length: n }, () => []);
  if (latest.size === 0) return { levels, tooFew };
  const questions = new Int32Array(topics.id.length);
  topics.parent.forEach((parent, t) => { if (parent >= 0 && topics.scheme[t] === 'lgsat') questions[parent]!++; });
  const scores = new Map<string, { topic: number; score: number; coverage: number | null }[]>();
  for (const row of rows.scores) {
    if (row.score === null) continue;
    const list = scores.get(row.assessmentId) ?? [];
    list.push({ topic: topicNumber.get(row.topicId)!, score: row.score, coverage: row.coverage });
    scores.set(row.assessmentId, list);
  }
  for (const [city, { id, day }] of latest) {
    const direct = new Map<number, { level: number; coverage: number | null }>();
    const answered = new Map<number, number[]>();
    for (const { topic, score, coverage } of scores.get(id) ?? []) {
      if (topics.scheme[topic] !== 'lgsat') direct.set(topic, { level: score, coverage });
      else if (topics.parent[topic]! >= 0) answered.set(topics.parent[topic]!, [...(answered.get(topics.parent[topic]!) ?? []), score]);
    }
    for (const [topic, list] of answered) {
      if (!direct.has(topic)) direct.set(topic, { level: list.reduce((a, b) => a + b, 0) / list.length, coverage: list.length / questions[topic]! });
    }
    for (const [topic, { level, coverage }] of [...direct].sort(([a], [b]) => a - b)) {
      if (coverage !== null && coverage < LEAST_COVERAGE) tooFew[city]!.push({ topic, coverage });
      else levels[city]!.push({ topic, level, coverage, assessmentId: id, day });
    }
  }
  return { levels, tooFew };
}
