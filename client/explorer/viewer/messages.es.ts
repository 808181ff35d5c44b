/** What the view to look at only says, in Spanish. */
import type { Words } from './messages.ts';

export const es: Words = {
  title: 'Vista', openFull: 'Abrir en Interurban', legend: 'Leyenda', showLegend: 'Mostrar la leyenda', hideLegend: 'Ocultar la leyenda',
  nothing: 'Esta dirección no indica nada que mostrar.', nothingWhy: 'Crea el código del marco en el explorador: Compartir y luego Insertar.',
  changed: 'Los datos han cambiado desde que se creó esta vista; se muestra con los datos de ahora.',
  gone: (names) => `Ya no está en los datos: ${names}.`,
  missingFocus: (name) => `${name} ya no está en los datos, así que esta vista no se puede dibujar.`, failed: 'No se pudo cargar la red.',
};
