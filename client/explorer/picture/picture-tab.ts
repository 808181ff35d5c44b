/** Which picture there is: behind the table it stays as it was last seen. */
import { useState } from 'react';
import type { Exploration } from '../../state/exploration.ts';

export function usePictureTab({ tab }: Pick<Exploration, 'tab'>): 'network' | 'map' {
  const [last, setLast] = useState<'network' | 'map'>(tab === 'map' ? 'map' : 'network');
  if (tab !== 'table' && tab !== last) setLast(tab);
  return tab === 'table' ? last : tab;
}
