/** Spanish words of the table. */
import { countOf, integerText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  label: 'Tabla de lo que está en pantalla', show: 'Filas', cities: 'Ciudades', nodes: 'Nodos', links: 'Vínculos',
  find: 'Buscar en la tabla', findHint: 'Buscar…', chooser: 'Columnas', attributes: 'Atributos', measures: 'Medidas de las ciudades', usual: 'Columnas y orden habituales',
  copy: 'Copiar', download: 'Descargar CSV', yes: 'sí', no: 'no', sorting: 'Ordenando…',
  select: (name) => `Seleccionar ${name}`, link: (from, to) => `${from} – ${to}`, orderBy: (column) => `Ordenar por ${column}`, rising: 'ascendente', falling: 'descendente', unordered: 'sin ordenar',
  rows: (shown, of) => (shown === of ? countOf(shown, 'fila', 'filas') : `${integerText(shown)} de ${countOf(of, 'fila', 'filas')}`),
  selected: (count) => `${integerText(count)} ${count === 1 ? 'seleccionada' : 'seleccionadas'}`,
  many: (most) => `La imagen ilumina ${integerText(most)} como máximo; al copiar se toman todas las seleccionadas.`,
  copied: (rows) => `${countOf(rows, 'fila copiada', 'filas copiadas')}`, copyFailed: 'El navegador no permitió copiar. Descarga la tabla.',
  empty: 'No hay filas.', emptyFind: (text) => `Ninguna fila contiene «${text}».`, clearFind: 'Mostrar todas las filas',
  nothingShown: 'Los filtros no dejan nada aquí.', clearFilters: 'Quitar los filtros', waiting: '…', failed: (measures) => `No se pudo calcular: ${measures}.`,
  columns: {
    name: 'Nombre', type: 'Tipo', country: 'País', region: 'Región', income: 'Grupo de ingresos', population: 'Población', shown: 'Vecinos mostrados', neighbours: 'Vecinos',
    unloaded: 'Vecinos sin cargar', steps: 'Pasos desde el foco', latitude: 'Latitud', longitude: 'Longitud', detail: 'Descripción', checked: 'Comprobado', id: 'Id',
    from: 'De', direction: 'Sentido', to: 'A', relation: 'Relación', occasions: 'Ocasiones', kinds: 'Clases', topics: 'Temas', first: 'Primera', last: 'Última', undated: 'Sin fecha',
    'from-country': 'País de origen', 'to-country': 'País de destino', 'from-region': 'Región de origen', 'to-region': 'Región de destino', 'from-id': 'Nodo de origen', 'to-id': 'Nodo de destino',
  },
};
