/** La imagen en palabras, en español: un nodo, su entorno y el camino recorrido. */
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  heading: 'En palabras',
  neighbours: (count) => (count === 0 ? 'ningún vecino mostrado' : countOf(count, 'vecino', 'vecinos')),
  kind: (type, country) => (country === null ? type : `${type} (${country})`),
  group: (cities) => `grupo de ${countOf(cities, 'ciudad', 'ciudades')}`,
  place: (place, of) => `${place} de ${of}`,
  reached: (from, by) => `se llega desde ${from} por ${by}`,
  back: (name) => `de vuelta en ${name}`,
  atStart: 'Aquí empezó el recorrido.',
  noMore: 'Ahí no hay ningún vecino mostrado.',
  with: (kinds) => `Tiene vínculo con ${kinds}.`,
  alone: 'No se muestra ningún vecino suyo.',
  notLoaded: (count) => `${countOf(count, 'vecino más está', 'vecinos más están')} en los datos pero sin cargar.`,
  strongest: (list) => `Más a menudo con ${list}.`,
  times: (name, count) => `${name} (${countOf(count, 'ocasión', 'ocasiones')})`,
  only: (what) => `La única ocasión con fecha es ${what}.`,
  firstLast: (first, last) => `La primera ocasión con fecha es ${first}; la última, ${last}.`,
  noneDated: 'Ninguna de sus ocasiones tiene fecha.',
  undated: (count) => `${countOf(count, 'ocasión no tiene', 'ocasiones no tienen')} fecha.`,
  occasion: (kind, when) => (when === null ? `${kind}, sin fecha` : `${kind}, ${when}`),
  unknown: (list) => `No se conoce: ${list}.`,
  facts: { country: 'país', region: 'región', incomeGroup: 'grupo de ingresos', population: 'población', coordinates: 'coordenadas' },
  instructions: 'Las flechas van a un vecino en esa dirección. El corchete derecho o Av Pág va al vecino siguiente, primero el que tiene más ocasiones; el izquierdo o Re Pág, al anterior. Espacio sigue el recorrido desde donde estás, Retroceso vuelve por el camino, Inicio va al foco, Intro pone el foco en un nodo. D dice de nuevo dónde estás.',
};
