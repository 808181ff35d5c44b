/** What the map says, in Spanish. */
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  tab: 'Mapa',
  missing: (cities, others) => {
    const parts = [...(cities > 0 ? [countOf(cities, 'ciudad', 'ciudades')] : []), ...(others > 0 ? [countOf(others, 'nodo de otro tipo', 'nodos de otro tipo')] : [])];
    return `${parts.join(' y ')} sin coordenadas`;
  },
  missingWhy: 'Los filtros los muestran, pero no tienen coordenadas, así que el mapa los deja fuera. Están en la red y en la tabla.',
  more: (count) => countOf(count, 'más', 'más'),
  inTable: 'Ver en la tabla',
  cluster: (count, names) => `${countOf(count, 'ciudad', 'ciudades')} muy cercanas: ${names}. Acercar.`,
  clusters: 'Ciudades muy cercanas',
  source: 'Contornos: Natural Earth',
  projections: { world: 'Proyección Equal Earth', cone: 'Proyección cónica equivalente', plane: 'Proyección azimutal equivalente' },
};
