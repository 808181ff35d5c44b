/** Lo que dicen las preguntas, en español: facetas, reglas en palabras, conjuntos guardados, resúmenes. */
import { countOf as plural, integerText as integer } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

const forms = (is: string, not: string) => ({ is: (values: string) => `${is} ${values}`, not: (values: string) => `${not} ${values}` });

export const es: Words = {
  noun: { cities: 'ciudades', nodes: 'nodos' },
  sentence: {
    and: 'y', or: 'o',
    fields: {
      region: forms('en', 'fuera de'), country: forms('en', 'fuera de'), income: forms('con grupo de ingresos', 'sin grupo de ingresos'), type: forms('de tipo', 'de otro tipo que'),
      language: forms('que hablan', 'que no hablan'), hazard: forms('expuestas a', 'no expuestas a'), kind: forms('con vínculos por', 'sin vínculos por'), topic: forms('con vínculos sobre', 'sin vínculos sobre'),
      adopted: forms('que adoptaron', 'que no han adoptado'), linked: forms('vinculadas a', 'aún no vinculadas a'), tag: forms('con la etiqueta', 'sin la etiqueta'), set: forms('en el conjunto', 'fuera del conjunto'), node: forms('llamadas', 'distintas de'),
    },
    other: (field) => ({ is: (values) => `con ${field} ${values}`, not: (values) => `con ${field} distinto de ${values}` }),
    checked: 'comprobadas en la fuente', unchecked: 'no comprobadas en la fuente',
    known: (field) => `de las que se conoce: ${field}`, unknown: (field) => `de las que no se conoce: ${field}`,
    inside: { atLeast: (field, low) => `con ${field} de al menos ${low}`, atMost: (field, high) => `con ${field} de ${high} como máximo`, between: (field, low, high) => `con ${field} de ${low} a ${high}` },
    outside: { atLeast: (field, low) => `con ${field} por debajo de ${low}`, atMost: (field, high) => `con ${field} por encima de ${high}`, between: (field, low, high) => `con ${field} fuera de ${low} a ${high}` },
  },
  fields: {
    type: 'Tipo', country: 'País', region: 'Región', income: 'Grupo de ingresos', language: 'Lengua', hazard: 'Amenaza', verified: 'Comprobada en la fuente', kind: 'Clase de vínculo', topic: 'Tema de los vínculos',
    adopted: 'Práctica adoptada', linked: 'Vinculada a', tag: 'Etiqueta', set: 'Conjunto', node: 'Nombre', population: 'Población', neighbours: 'Vecinas',
  },
  yes: 'Sí', no: 'No',
  on: { heading: 'Activo ahora', remove: (what) => `Quitar: ${what}`, from: (year) => `desde ${year}`, to: (year) => `hasta ${year}`, edit: 'Editar la regla', build: 'Crear una regla', waiting: 'Calculando lo que pide la regla…', failed: 'No se pudo calcular lo que pide la regla.', refused: 'La regla de este enlace no se puede leer, así que no filtra nada:', dismiss: 'Cerrar' },
  left: (count, of) => `Cumplen ${integer(count)} de ${plural(of, 'nodo', 'nodos')}`,
  unknownLeft: (count) => `de ${integer(count)} se sabe demasiado poco`,
  more: 'Más filtros', measures: 'Medidas', openMeasure: 'Abre para calcularla.',
  range: {
    low: 'Al menos', high: 'Como máximo', clear: 'Cualquier valor', unknown: (count) => plural(count, 'desconocido', 'desconocidos'), handles: (field) => ({ low: `${field}: mínimo`, high: `${field}: máximo` }),
    chart: (field, count) => `Distribución de ${field} en ${plural(count, 'nodo', 'nodos')}`, same: 'Es igual en todas partes.',
  },
  builder: {
    heading: 'Regla', lead: 'Deja lo que cumple estas condiciones.', all: 'todas', any: 'al menos una', join: 'Cumple', add: 'Añadir una condición', addGroup: 'Añadir un grupo', remove: 'Quitar esta condición', removeGroup: 'Quitar este grupo',
    not: 'no', field: 'Qué', how: 'Cómo', value: 'Valor', low: 'Desde', high: 'Hasta', isOneOf: 'es uno de', isBetween: 'está entre', isUnknown: 'se desconoce', apply: 'Usar esta regla', cancel: 'Cancelar', clear: 'Sin regla',
    addValue: 'Añadir un valor', choose: 'Elige…', incomplete: 'Algunas condiciones aún no están completas; se dejan fuera.', group: 'Grupo', deep: 'Esta regla está anidada más de lo que aquí se puede editar. Se puede usar como está o sustituir.',
    unknownNote: 'Lo que se desconoce de una ciudad hace que una condición no sea ni verdadera ni falsa: «fuera de Asia» deja fuera las ciudades cuya región nadie conoce.',
    addLinked: 'Escribe un nombre', empty: 'Aún no hay condiciones.',
  },
  sets: {
    heading: 'Conjuntos', none: 'Aún no hay conjuntos. Filtra algo y guárdalo aquí.', name: 'Nombre del conjunto', save: 'Guardar', saveFilter: 'Guardar lo que cumple', whatever: (sentence) => `Lo que cumpla, ahora y después: ${sentence}`,
    these: (count) => `Estos ${plural(count, 'nodo', 'nodos')} y ningún otro`, windowNote: 'Un periodo de años no puede formar parte de una regla: solo se pueden guardar los nodos que se ven ahora.', saved: (name) => `Guardado: ${name}.`, failed: 'No se pudo guardar el conjunto.',
    apply: (name) => `Mostrar solo ${name}`, hide: (name) => `Ocultar ${name}`, select: (name) => `Seleccionar ${name}`, delete: (name) => `Eliminar ${name}`, deleted: (name) => `Eliminado: ${name}.`, undo: 'Deshacer', deleteFailed: 'No se pudo eliminar el conjunto.',
    compare: 'Comparar dos conjuntos', first: 'Primero', second: 'Segundo', shown: 'Lo que cumple ahora', selection: 'Lo seleccionado', everything: 'Todo',
    operations: { both: 'En ambos', first: 'Solo en el primero', second: 'Solo en el segundo', one: 'En uno solo', neither: 'En ninguno' }, show: 'Mostrar', choose: 'Seleccionar', nothing: 'Guarda dos conjuntos o selecciona algo para comparar.', count: 'Nodos', operation: 'Cuáles', unsaid: 'Se sabe demasiado poco',
    tooMany: (most) => `Un conjunto de miembros fijos tiene ${integer(most)} como máximo. Reduce lo que se muestra o guárdalo como regla.`,
    mostSelected: (most) => `Se pueden seleccionar ${integer(most)} nodos como máximo, porque cada uno figura en la dirección.`,
    member: (count) => plural(count, 'miembro', 'miembros'), rule: 'por regla',
  },
  act: { heading: 'Con lo que cumple', select: 'Seleccionar todo', hide: 'Ocultar', hideOthers: 'Mostrar solo lo seleccionado', summary: 'Resumir', hideWhy: 'Muestra en cambio lo que no cumple' },
  summary: {
    heading: 'Resumen', by: 'Por cada', value: 'Valor', nodes: 'Nodos', sum: (name) => `${name}, suma`, mean: (name) => `${name}, media`, known: 'conocido en', all: 'Todo', csv: 'Descargar CSV', asNodes: 'Mostrar cada uno como un nodo', none: 'No hay nada que resumir.', unknown: 'desconocido',
    note: 'Un nodo con varios valores cuenta en cada uno. Las medias son de aquellos cuyo valor se conoce; n dice cuántos.',
  },
};
