/** How well dates are known: a day becomes its day, its month, its year or nothing. */
import { isoDay } from '../model/dates.ts';
import type { Random } from './random.ts';
import type { SimulationSettings } from './settings.ts';

export type WriteDate = (day: number) => string | null;

export function dateWriter({ missingDates, dayDates, monthDates }: SimulationSettings, random: Random): WriteDate {
  return (day) => {
    const [known, precision] = [random(), random()];
    if (known < missingDates) return null;
    const text = isoDay(day);
    return text.slice(0, precision < dayDates ? 10 : precision < dayDates + monthDates ? 7 : 4);
  };
}
