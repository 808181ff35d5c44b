/** A simulated network of cities with known truth: the same settings give the same rows everywhere. Nothing in it happened. */
import type { Tables } from '../model/tables.ts';
import { makePlaces } from './places.ts';
import { makeRows } from './rows.ts';
import type { SimulationSettings } from './settings.ts';
import { firstDay, lastDay, spread } from './spread.ts';
import { makeTruth, type Truth } from './truth.ts';
import { makeTies } from './twinning.ts';

export function simulate(settings: SimulationSettings): { tables: Tables; truth: Truth } {
  const places = makePlaces(settings, lastDay(settings) - firstDay(settings) + 1);
  const ties = makeTies(settings, places.region);
  const spreading = spread(settings, places, ties);
  return { tables: makeRows(settings, places, ties, spreading), truth: makeTruth(settings, places, ties, spreading) };
}
