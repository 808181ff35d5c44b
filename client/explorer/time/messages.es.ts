/** What the playing of time says, in Spanish. */
import { countOf, integerText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  group: 'Reproducir el tiempo', play: 'Reproducir', pause: 'Pausa', monthBack: 'Un mes atrás', monthOn: 'Un mes adelante', yearBack: 'Un año atrás', yearOn: 'Un año adelante', leave: 'Mostrar todo el tiempo', moment: 'Momento',
  speed: 'Velocidad', speeds: (years) => (years < 1 ? '½ año por segundo' : `${countOf(years, 'año', 'años')} por segundo`),
  trail: 'Conservar', forGood: 'todo hasta ahora', years: (years) => (years === 1 ? 'el último año' : `los últimos ${integerText(years)} años`),
  underWay: (count) => `${countOf(count, 'intercambio o adopción', 'intercambios y adopciones')} en curso`,
  adopted: (count) => `${countOf(count, 'ciudad ha', 'ciudades han')} adoptado algo (con anillo)`,
  limited: (shown, all) => `pulsos en ${integerText(shown)} de ${countOf(all, 'vínculo', 'vínculos')}`,
  undated: (count) => `${countOf(count, 'sin fecha que no se muestra', 'sin fecha que no se muestran')}`,
  bothWays: 'Los lazos laten en ambos sentidos. «Flujo de conocimiento» muestra quién aprendió de quién.',
  periods: 'Lado a lado', periodsTitle: 'Intercambios por periodos', close: 'Cerrar',
  periodsLabel: (count) => `${countOf(count, 'imagen pequeña', 'imágenes pequeñas')}, una por periodo, con los vínculos que tuvieron un intercambio en él.`,
  periodsCaption: 'Cada imagen contiene los vínculos con un intercambio o una adopción que pueden haber estado en curso en esos años; las ciudades que habían adoptado algo al final van rellenas.',
  columns: { period: 'Periodo', occasions: 'Intercambios y adopciones', links: 'Vínculos', cities: 'Ciudades con vínculo', adopted: 'Ciudades que han adoptado al final' },
  dates: 'Lo fechado solo por año cuenta en todo ese año; lo que abarca varios periodos, en cada uno de ellos.',
  basis: (version) => `Versión de los datos ${version}`,
};
