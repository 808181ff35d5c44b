/** What the toolbar and its menus say, in Spanish. */
import type { Words } from './messages.ts';

export const es: Words = {
  arrange: 'Disponer', layout: 'Disposición', groupedNote: 'Mientras se muestran grupos, cada uno está donde se encuentran de media sus ciudades; la disposición vuelve a contar sin grupos.',
  grouping: 'Agrupar', noSets: 'Aún no hay conjuntos guardados: filtra algo y guarda lo que cumple al final de los filtros.', again: 'Disponer de nuevo', share: 'Compartir', more: 'Más',
  linkHolds: 'El enlace conserva filtros, disposición, posiciones fijadas, selección y la versión de los datos.',
  layouts: { force: 'Fuerzas', radial: 'Anillos alrededor del foco', region: 'Por región', time: 'Por tiempo', map: 'Por lugar', circle: 'Círculo por comunidad' },
  ringsAroundMost: 'Anillos alrededor del más conectado',
  layoutNotes: {
    force: 'Lo que está vinculado se acerca.', radial: 'Un anillo por cada paso de distancia.', region: 'Un bloque por región.', time: 'De izquierda a derecha según el año de la primera ocasión.',
    map: 'Donde están en la Tierra.', circle: 'Los grupos que trabajan juntos quedan juntos.',
  },
  groupings: { auto: 'Automático', none: 'Sin grupos', region: 'Por región', country: 'Por país', income: 'Por grupo de ingresos', community: 'Por comunidad', topic: 'Por tema', set: 'Por conjunto guardado' },
};
