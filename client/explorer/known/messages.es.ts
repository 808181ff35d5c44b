/** What is said about what a city could have known, in Spanish. */
import { countOf, integerText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  ask: '¿Qué pudo saber?', type: 'Alcance en el tiempo', close: 'Cerrar la pregunta', direction: 'Sentido',
  heading: { in: (city) => `¿Qué pudo saber ${city}?`, out: (city) => `¿A quién pudo llegar ${city}?` },
  directions: { in: 'Le llegó', out: 'Salió de ella' },
  year: 'Hasta el final de', earlier: 'Un año antes', later: 'Un año después',
  sentence: {
    in: (city, year, certain, possible, all) => `Al final de ${year}, a ${city} le había llegado con seguridad lo que sabían ${integerText(certain)} de ${countOf(all, 'ciudad', 'ciudades')}${possible > certain ? `, y posiblemente lo que sabían ${integerText(possible - certain)} más` : ''}.`,
    out: (city, year, certain, possible, all) => `Al final de ${year}, lo que sabía ${city} había llegado con seguridad a ${integerText(certain)} de ${countOf(all, 'ciudad', 'ciudades')}${possible > certain ? `, y posiblemente a ${integerText(possible - certain)} más` : ''}.`,
  },
  nothing: { in: (city, year) => `Al final de ${year}, nada registrado pudo llevar a ${city} lo que sabía otra ciudad.`, out: (city, year) => `Al final de ${year}, nada registrado pudo llevar a otra ciudad lo que sabía ${city}.` },
  how: 'El conocimiento pasa de la ciudad que enseña a la que aprende, un intercambio fechado tras otro. Seguro: fueran cuales fueran los días dentro de las fechas. Posible: para algunos días dentro de ellas.',
  full: 'Lleno: con seguridad para entonces', ring: 'Anillo: solo posiblemente', arrival: 'Color: año de llegada', span: (first, last) => (first === last ? String(first) : `${first}–${last}`),
  chart: (city) => `Ciudades al final de cada año, seguras y posibles: ${city}`, certainLine: 'Seguro', possibleLine: 'Posible',
  table: 'Ciudades en el orden en que se alcanzaron', city: 'Ciudad', certain: 'Seguro el', possible: 'Posible desde', steps: 'Pasos', csv: 'Descargar CSV', failed: 'No se pudo averiguar.', never: '–',
  wholeYears: 'La red es grande: el primer día posible se calcula solo al año.',
  noCity: 'No hay intercambios con fecha.', way: 'Camino',
};
