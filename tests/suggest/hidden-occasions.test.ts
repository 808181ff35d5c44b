/** What is hidden is as if it had never been recorded: for every feature, need, reason and introduction. */
import { describe, expect, test } from 'vitest';
import { cityNeeds } from '../../server/suggest/needs.ts';
import { evidenceBetween } from '../../server/suggest/evidence.ts';
import { contentInCommon } from '../../server/suggest/features/content.ts';
import { culturalDistance } from '../../server/suggest/features/culture.ts';
import { institutionsInCommon } from '../../server/suggest/features/institutions.ts';
import { needsMet } from '../../server/suggest/features/needs.ts';
import { introductionsFrom } from '../../server/suggest/introducer.ts';
import { partnerNetwork, type PartnerNetwork } from '../../server/suggest/partner-network.ts';
import { purposesOf } from '../../server/suggest/purposes.ts';
import { PURPOSES } from '../../server/model/suggestion.ts';
import { networkOf, type Cells } from '../graph/network-tables.ts';
import { everything } from './everything.ts';

function everythingSaid(partners: PartnerNetwork): unknown {
  const { n } = partners;
  const all = Int32Array.from({ length: n }, (_, i) => i);
  const families = [contentInCommon, needsMet, culturalDistance, institutionsInCommon].map((family) => ({ family, prepared: family.prepare(partners) }));
  const [needs, evidence, purposes] = [cityNeeds(partners), evidenceBetween(partners), purposesOf(partners)];
  return [...all].map((i) => ({
    features: families.map(({ family, prepared }) => {
      const columns = family.features.map(() => new Float64Array(n));
      prepared.fill(i, all, columns);
      return columns.map((column) => [...column]);
    }),
    needs: needs.of(i).map((row) => ({ ...row, why: needs.why(i, row.topic) })),
    evidence: [...all].filter((j) => j !== i).map((j) => evidence(i, j)),
    introductions: [...all].map((j) => introductionsFrom(partners, i)(j)),
    purposes: PURPOSES.map((purpose) => purposes.terms(i, purpose, 'climate').map(({ id, values, effects }) => ({ id, values: [...values], effects: [...effects] }))),
  }));
}

describe('a hidden occasion', () => {
  const cells = everything((letter) => letter);
  const exchanges = cells.exchanges!.length;
  const ids = [...cells.exchanges!, ...cells.adoptions!].map(({ id }) => id as string).map((id, i) => ({ id, i }));
  // Rows are numbered in id order; the ids of everything() are in that order already.
  expect(cells.exchanges!.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  for (const { id, i } of ids) {
    test(`${id} is as if it had never been recorded`, () => {
      const hidden = new Uint8Array(ids.length);
      hidden[i] = 1;
      const without: Cells = i < exchanges
        ? { ...cells, exchanges: cells.exchanges!.filter((row) => row.id !== id), participations: cells.participations!.filter((row) => row.exchangeId !== id) }
        : { ...cells, adoptions: cells.adoptions!.filter((row) => row.id !== id) };
      expect(everythingSaid(partnerNetwork(networkOf(cells), hidden))).toEqual(everythingSaid(partnerNetwork(networkOf(without))));
      expect(everythingSaid(partnerNetwork(networkOf(cells), hidden))).not.toEqual(everythingSaid(partnerNetwork(networkOf(cells))));
    });
  }
});
