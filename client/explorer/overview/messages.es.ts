/** Spanish of the overview. */
import { countOf, numberText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

const cities = (count: number) => countOf(count, 'ciudad', 'ciudades');
export const es: Words = {
  unknown: 'Desconocido', inNoSet: 'En ningún conjunto',
  by: { region: 'Región', country: 'País', income: 'Grupo de ingresos', community: 'Comunidad', topic: 'Tema principal', set: 'Conjunto' },
  withCount: (name, shown, all) => (shown === all ? `${name} (${numberText(all)})` : `${name} (${numberText(shown)} de ${numberText(all)})`),
  groupsShown: (shown, all, open) => `en ${numberText(shown)} de ${countOf(all, 'grupo', 'grupos')}${open === 0 ? '' : `, ${countOf(open, 'abierto', 'abiertos')}`}`,
  strongest: (drawn, all) => `${numberText(drawn)} de ${countOf(all, 'línea dibujada', 'líneas dibujadas')}, las más fuertes primero: acércate para ver más`,
  allInView: (drawn, all) => (drawn === all ? `${countOf(all, 'línea dibujada', 'líneas dibujadas')}, es decir, todas` : `${numberText(drawn)} de ${countOf(all, 'línea dibujada', 'líneas dibujadas')}, todas las que están a la vista`),
  grouping: 'Calculando los grupos…', notGrouped: 'No se han podido calcular los grupos; las ciudades se muestran sin ellos.',
  opened: 'Grupos abiertos', close: (name) => `Cerrar ${name}`, closeAll: 'Cerrar todos', open: 'Abrir grupo', closeThis: 'Cerrar grupo', only: 'Solo estas ciudades',
  members: 'Ciudades', shownOf: (shown, all) => (shown === all ? cities(all) : `${numberText(shown)} de ${cities(all)} a la vista`),
  most: 'Las más conectadas', more: (count) => `y ${numberText(count)} más`,
  out: 'Flujos hacia', into: 'Flujos desde', ties: 'Vínculos con', inside: 'Dentro del grupo',
  occasions: (count) => countOf(count, 'ocasión', 'ocasiones'),
  neighbours: (count) => countOf(count, 'vecina', 'vecinas'),
  gone: 'Este grupo no está en pantalla. Otra forma de agrupar muestra otros grupos.',
  key: 'Disco con un número: un grupo de tantas ciudades. Tiene el color que tienen la mayoría',
  panel: (name) => `Grupo ${name}`,
};
