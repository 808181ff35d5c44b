/** Palabras de la página que forma grupos de ciudades, en español. */
import { countOf, fixedText, listText, numberText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

const signed = (value: number) => `${value < 0 ? '−' : '+'}${fixedText(Math.abs(value), 2)}`;

export const es: Words = {
  words: {
    title: 'Cohortes',
    about: 'Grupos de ciudades que tienen mucho que ofrecerse, dentro de las reglas que pongas. La respuesta dice a qué distancia puede estar de lo mejor posible, y qué cuesta un cambio a mano.',
    who: 'Qué ciudades', about_: 'De qué tratan', rules: 'Reglas', mentoring: 'Mentoras', wishes: 'Deseos y límites',
    topic: 'Tema o amenaza', topicFind: 'Buscar un tema', topicHelp: 'Pondera lo que las ciudades necesitan y ofrecen sobre ello.',
    onlyTopic: 'Solo ciudades que tienen que ver con el tema',
    purpose: 'Finalidad', region: 'Región', country: 'País', programme: 'Programa', any: 'cualquiera',
    listed: 'O nombra las ciudades', listedHelp: 'Las ciudades nombradas se toman en lugar de las condiciones de arriba.', findCity: 'Buscar una ciudad',
    matching: (count) => `${countOf(count, 'ciudad', 'ciudades')} que agrupar`,
    tooMany: (count, most) => `${countOf(count, 'ciudad cumple', 'ciudades cumplen')} estas condiciones; se pueden agrupar ${numberText(most)} a la vez como mucho`,
    groups: 'Grupos', minSize: 'Tamaño mínimo', maxSize: 'Tamaño máximo', sizeHelp: 'Las mentoras cuentan.',
    maxPerCountry: 'Máximo de ciudades de un país en un grupo', noLimit: 'sin límite',
    commonLanguage: 'Todas las ciudades de un grupo hablan una misma lengua', everyone: 'Todas las ciudades tienen sitio', everyoneHelp: 'Sin esto se eligen las mejores y las demás quedan fuera.',
    mentors: 'Ciudades mentoras', mentorsMin: 'Mínimo de mentoras en un grupo', mentorsMax: 'Máximo de mentoras en un grupo', capacity: 'Ciudades que atiende una mentora, como mucho',
    together: 'Juntas', apart: 'Separadas', firstCity: 'Primera ciudad', secondCity: 'Segunda ciudad', noCity: 'elige una ciudad', add: 'Añadir',
    pair: (a, b) => `${a} y ${b}`, remove: (what) => `Quitar ${what}`,
    seconds: 'Límite de tiempo en segundos', seed: 'Semilla',
    build: 'Formar grupos', again: 'Formar de nuevo con lo fijado', building: 'Formando los grupos.', cancelled: 'La formación de grupos se detuvo.', failed: 'No se formaron',
    result: 'Grupos', csv: 'Descargar CSV',
    group: (number) => `Grupo ${number}`,
    groupFacts: (cities, value) => `${countOf(cities, 'ciudad', 'ciudades')} · valor ${fixedText(value, 2)}`,
    speaks: (languages) => `todas hablan ${listText(languages)}`,
    empty: 'Ninguna ciudad todavía. Suelta una aquí.',
    mentor: 'mentora', locked: 'fijada',
    lock: (city, group) => `Fijar ${city} en el grupo ${group}`,
    drag: (city) => `Arrastrar ${city}`, move: (city) => `Mover ${city}`, leaveOut: 'Dejar fuera', why: 'Por qué estas ciudades',
    leftOut: 'Fuera', nobodyLeftOut: 'Ninguna ciudad queda fuera. Suelta una aquí para dejarla fuera.',
    swap: (other, where) => `Intercambiar con ${other} de ${where}`,
    change: signed,
    breaks: (rules) => (rules.length === 0 ? 'cumple las reglas' : `incumple: ${rules.join(' ')}`),
    costs: 'calculando los costes…',
    moved: (city, where, change, locked) => `${city} pasó a ${where}: ${signed(change)}.${locked ? ' Queda fijada allí.' : ''}`,
    swapped: (city, other, change) => `${city} y ${other} cambiaron de sitio: ${signed(change)}. Las dos quedan fijadas.`,
    leftOutName: 'las que quedan fuera', undo: 'Deshacer',
    sum: (objective, bound) => `Suma de beneficios ${fixedText(objective, 2)}${bound === null ? '' : `, ${fixedText(bound, 2)} como mucho`}`,
    took: (seconds, seed) => `${seconds < 10 ? fixedText(seconds, 1) : numberText(Math.round(seconds))} s · semilla ${seed}`,
    byHand: 'Dispuesto a mano.', handBreaks: 'Esta disposición incumple reglas',
    conflict: 'Estas reglas se excluyen entre sí', notes: 'Notas',
    measured: (change) => `En comparación con los grupos tal como se formaron: ${signed(change)}.`,
  },
};
