/** Words that stand beside rings, years, regions and communities, in Spanish. */
import { countOf as plural } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  steps: (count) => plural(count, 'paso', 'pasos'), apart: 'No se alcanza desde el foco', noRegion: 'Región desconocida', undated: 'Sin fecha', unplaced: 'Sin coordenadas',
  community: (city) => `Grupo de ${city}`, loose: 'Sin enlaces',
};
