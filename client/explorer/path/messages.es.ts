/** What is said about ways between nodes and introductions, in Spanish. */
import { countOf, integerText, shortNumberText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  heading: 'Camino', close: 'Cerrar el camino', find: 'Buscar un camino…', compare: 'Comparar…', between: 'Buscar un camino entre ellos', other: (name) => `Desde ${name} hasta…`, otherPlaceholder: 'Ciudad, práctica, persona…', cancel: 'Cancelar',
  swap: 'Invertir', zoom: 'Acercar', undatedOut: (undated, all) => `Sin fecha, y por eso fuera: ${integerText(undated)} de ${countOf(all, 'intercambio o adopción', 'intercambios y adopciones')}.`, by: 'Qué camino', copy: 'Copiar como texto', copied: 'Copiado', copyFailed: 'El navegador no permitió copiar.', loading: 'Buscando caminos…', failed: 'No se pudo buscar el camino.',
  kinds: { shortest: 'Más corto', strongest: 'Más fuerte', time: 'En el tiempo' },
  kindNotes: {
    shortest: 'El de menos pasos; entre los igual de cortos, primero el más fuerte.',
    strongest: 'El de menor suma de 1 / fuerza de sus pasos: un vínculo el doble de fuerte cuenta como la mitad de largo. Un intercambio de k ciudades da a cada par una fuerza de 1 / (k − 1).',
    time: 'Como pudo viajar el conocimiento: cada intercambio después del anterior, de la ciudad que enseñó a la que aprendió.',
  },
  strongestAmongAll: 'El de menor suma de 1 / número de relaciones de sus pasos.',
  steps: (count) => countOf(count, 'paso', 'pasos'),
  equally: (shown, count) => (count === 1 ? 'El único camino así de bueno.' : shown === count ? `${countOf(count, 'camino', 'caminos')} igual de buenos.` : `Los primeros ${shown} de ${countOf(count, 'camino', 'caminos')} igual de buenos.`),
  inTime: (count) => `${countOf(count, 'camino', 'caminos')}: cada uno llega antes, o tiene menos pasos, que otro.`,
  ways: 'Caminos', way: (nth, via) => `${nth}. ${via}`, direct: 'directo', via: (names) => `por ${names}`,
  distance: (value) => `distancia ${shortNumberText(value)}`,
  arrived: (day) => `llegó a más tardar el ${day}`, possibleFrom: (day) => `posible desde ${day}`, certain: 'seguro', onlyPossible: 'solo posible',
  onlyPossibleWhy: 'Solo posible: con las fechas registradas, los días pudieron seguir este orden, o no.',
  none: {
    filters: (from, to) => `Hay un camino de ${from} a ${to}, pero no dentro de los filtros.`,
    time: (from, to) => `Hay intercambios que llevan de ${from} a ${to}, pero nunca uno después de otro: según lo registrado y fechado, lo que sabía ${from} no pudo llegar así a ${to}.`,
    direction: (from, to) => `${from} y ${to} están vinculadas, pero el conocimiento no fluyó de ${from} a ${to}.`,
    apart: (from, to) => `${from} y ${to} están en partes de la red que nada registrado vincula.`,
  },
  tryOther: 'Buscar el camino más corto sin dirección', clearFilters: 'Quitar filtros', turn: 'Probar en sentido contrario',
  partial: 'Un filtro con varias opciones, o una regla, no se aplica al camino.', hidden: 'Los filtros ocultan una parte de este camino.',
  noTimeMixed: 'En el tiempo: solo entre dos ciudades.',
  flow: {
    forward: (from, to) => `${to} aprendió de ${from}`, backward: (from, to) => `${from} aprendió de ${to}`,
    both: (from, to) => `${from} y ${to} aprendieron una de otra`, none: (from, to) => `${from} y ${to} participaron`,
  },
  adopted: (adopter, source) => `${adopter} adoptó de ${source}`,
  cities: (count) => countOf(count, 'ciudad', 'ciudades'), undated: 'sin fecha', people: 'Personas', institutions: 'Instituciones', others: (count) => countOf(count, 'más', 'más'),
  moreOccasions: (count) => countOf(count, 'ocasión más', 'ocasiones más'),
  relation: (text, from, to) => `${from} – ${text} – ${to}`,
  relations: {
    hosted: 'acogió', 'part of': 'parte de', about: 'trata de', produced: 'produjo', adopted: 'adoptó', 'adopted from': 'adoptó de', 'adopted through': 'adoptó a través de', faces: 'afronta',
    originated: 'originó', 'adapted from': 'adaptada de', 'works at': 'trabaja en', 'based in': 'con sede en', 'works on': 'trabaja en', 'member of': 'miembro de', supports: 'apoya',
    leads: 'lidera', 'partner in': 'socio en', below: 'bajo', 'took part as host': 'participó como anfitrión', 'took part as organiser': 'participó como organizador', 'took part as mentor': 'participó como mentor',
    'took part as speaker': 'participó como ponente', 'took part as facilitator': 'participó como facilitador', 'took part as learner': 'participó como aprendiz',
    'took part as participant': 'participó', 'took part as funder': 'participó como financiador', 'took part as partner': 'participó como socio',
  },
  introduce: 'Quién puede presentarlas', introductionsLoading: 'Buscando quién conoce a ambas…', introductionsFailed: 'No se pudieron buscar las presentaciones.',
  met: (from, to, how) => `${from} y ${to} se conocen: ${how}.`, knowsBoth: (count) => `${countOf(count, 'conoce', 'conocen')} a ambas:`,
  nobody: 'Nadie registrado conoce a ambas.', longer: (text) => `${text}.`, chance: (value) => `p = ${shortNumberText(value)}`, to: (city, how) => `${city}: ${how}`,
  onlyContactable: 'Solo se nombra a personas que aceptaron ser contactadas. p: cuán fuertes son los registros de ambos lados; los más recientes cuentan más.',
  all: (count) => `Mostrar los ${count}`,
  textHeading: (from, to, kind) => `${from} → ${to} (${kind})`,
};
