/** The number of partners of the candidate (Barabási & Albert, Science 286, 1999): for one seeker the product of degrees ranks alike. */
import { untuned, type Baseline } from './baseline.ts';

export const preferentialAttachment: Baseline = {
  id: 'preferential-attachment', label: 'Preferential attachment', definition: 'The more partners a city has, the higher it stands: degree of the seeker × degree of the candidate.',
  ...untuned,
  build({ n, degree }) {
    return (seeker, out) => {
      for (let v = 0; v < n; v++) out[v] = degree[seeker]! * degree[v]!;
      /* A seeker without partners would tie all: the candidate's own degree still ranks. */
      if (degree[seeker] === 0) for (let v = 0; v < n; v++) out[v] = degree[v]!;
    };
  },
};
