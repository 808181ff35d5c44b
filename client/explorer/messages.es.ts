/** Todo lo que dice el explorador, en español. */
import { countOf as plural, integerText as integer } from '../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  incomeGroup: { low: 'Bajo', 'lower middle': 'Medio bajo', 'upper middle': 'Medio alto', high: 'Alto' },
  colorBy: { label: 'Color', region: 'Región', country: 'País', income: 'Grupo de ingresos', type: 'Tipo', measures: 'Medidas' },
  sizeBy: { label: 'Tamaño', degree: 'Vecinos', population: 'Población', equal: 'Todos iguales', measures: 'Medidas' },
  title: 'Explorador',
  search: {
    label: 'Buscar ciudades, prácticas, personas, instituciones e intercambios',
    placeholder: 'Buscar una ciudad, práctica, persona…',
    none: (text) => `No se encontró nada para «${text}». Prueba con menos letras.`,
    results: (count) => `${plural(count, 'resultado', 'resultados')}. Usa las flechas para elegir.`,
    failed: 'La búsqueda no funcionó.',
  },
  shown: {
    whole: (cities, links) => `Se muestran ${integer(cities[0])} de ${plural(cities[1], 'ciudad', 'ciudades')} y ${integer(links[0])} de ${plural(links[1], 'vínculo', 'vínculos')}`,
    ego: (nodes, links, onlyCities) =>
      `Se muestran ${integer(nodes[0])} de ${onlyCities ? plural(nodes[1], 'ciudad cargada', 'ciudades cargadas') : plural(nodes[1], 'nodo cargado', 'nodos cargados')} y ${integer(links[0])} de ${plural(links[1], 'vínculo', 'vínculos')}`,
  },
  toolbar: {
    label: 'Vista', network: 'Red', table: 'Tabla', whole: 'Red entera', depth: 'Pasos', depthLabel: (depth) => `Mostrar ${plural(depth, 'paso', 'pasos')} alrededor del foco`,
    cities: 'Ciudades', everything: 'Todo', modeLabel: 'Qué mostrar alrededor del foco',
    undirected: 'Lazos', directed: 'Flujo de conocimiento', networkLabel: 'Clase de vínculo',
    undo: 'Deshacer', redo: 'Rehacer', copyLink: 'Copiar enlace', copied: 'Enlace copiado', help: 'Teclas y ayuda', filters: 'Filtros', legend: 'Leyenda', time: 'Tiempo', more: 'Opciones de la vista',
    copyFailed: 'El navegador no permitió copiar. La barra de direcciones contiene el mismo enlace.',
  },
  zoom: { label: 'Zoom', in: 'Acercar', out: 'Alejar', fit: 'Ajustar a la pantalla', full: 'Pantalla completa', leaveFull: 'Salir de la pantalla completa', arrange: 'Ordenar de nuevo' },
  filters: {
    heading: 'Filtros', kind: 'Clase', topic: 'Tema', country: 'País', clearAll: 'Quitar todos', clear: (facet) => `Quitar el filtro: ${facet}`,
    narrow: (facet) => `Buscar en: ${facet}`, showMore: (count) => `${integer(count)} más`, showFewer: 'Mostrar menos', none: 'Aquí no hay nada que elegir.', noMatch: 'Sin coincidencias.',
    occasions: 'Los números cuentan ocasiones; junto a un país, sus ciudades.', unlinked: 'Mostrar ciudades sin vínculos', close: 'Cerrar',
  },
  time: {
    heading: 'Tiempo', from: 'Desde el año', to: 'Hasta el año', all: 'Todos los años', clear: 'Todos los años', undated: (count) => `${plural(count, 'ocasión', 'ocasiones')} sin fecha`,
    keepUndated: 'Conservar sin fecha', nothing: 'Aquí nada tiene fecha.', range: (from, to) => (from === to ? `${from}` : `${from} – ${to}`),
    chart: 'Ocasiones por año', drag: 'Arrastra sobre las barras para elegir años.',
  },
  legend: {
    heading: 'Leyenda', unknown: 'Desconocido', groupOf: (city) => `Grupo de ${city}`, others: 'Otros', waiting: 'Calculando…', failed: 'No se pudo calcular esta medida.', more: '+12: ese número de vecinos no está cargado; selecciona el nodo y pulsa e', sizeUnknown: (count) => `${plural(count, 'nodo desconocido', 'nodos desconocidos')}: el tamaño menor`,
    link: 'Vínculo: su ancho crece con el número de ocasiones', arrow: 'Flecha: el conocimiento fluye en este sentido', relation: 'Flecha: se lee como la relación, por ejemplo «participó en»', square: 'Cuadrado: no es una ciudad', hide: 'Ocultar la leyenda', show: 'Mostrar la leyenda',
    measureNote: (network) => `Sobre la red entera, ${network === 'directed' ? 'por flujo de conocimiento' : 'por lazos'}; los filtros no lo cambian.`,
  },
  panel: {
    close: 'Cerrar', openPage: 'Abrir la página', focus: 'Poner el foco aquí', expand: 'Expandir', more: (count) => `${integer(count)} más`, unverified: 'Sin verificar', unverifiedWhy: 'Ninguna fuente lo ha confirmado todavía.',
    sources: 'Fuentes', partners: 'Principales socias', occasions: 'Últimos intercambios', practices: 'Prácticas', adopted: 'Adoptadas de otras', adoptedBy: 'Adoptadas por otras', people: 'Personas', institutions: 'Instituciones', cities: 'Ciudades', members: 'Miembros', posts: 'Cargos',
    population: 'Población', region: 'Región', income: 'Grupo de ingresos', languages: 'Lenguas', kind: 'Clase', start: 'Inicio', end: 'Fin', host: 'Anfitriona', origin: 'De', status: 'Estado', outcome: 'Resultado', joined: 'Ingreso', programme: 'Programa', topics: 'Temas', role: 'Función', url: 'Web', year: 'Desde', country: 'País', city: 'Ciudad', neighbours: 'Vecinos',
    none: 'Nada registrado.', and: (count) => `y ${integer(count)} más`, several: (count) => plural(count, 'seleccionado', 'seleccionados'), failed: 'No se pudo cargar el perfil.', remove: 'Quitar de la selección',
    link: 'Vínculo', linkOccasions: (count) => `${plural(count, 'ocasión', 'ocasiones')} detrás de este vínculo`, undated: 'Sin fecha', citiesInvolved: (count) => plural(count, 'ciudad', 'ciudades'), times: (count) => `${integer(count)}×`,
    hiddenOccasions: (count) => `Los filtros ocultan ${plural(count, 'ocasión', 'ocasiones')}.`,
  },
  states: {
    loading: 'Cargando la red…', arranging: 'Ordenando…', failed: 'No se pudo cargar la red.', retry: 'Intentar de nuevo',
    emptyHeading: 'Todavía no hay red', empty: 'No se ha importado nada. Trae una carpeta de tablas, un libro de cálculo o un archivo de grafo, y aparecerá aquí.', import: 'Importar datos',
    nothingHeading: 'No queda nada', nothing: 'Ningún vínculo cumple todos los filtros.', clear: 'Quitar los filtros',
    noWebglHeading: 'La imagen necesita WebGL', noWebgl: 'Este navegador no puede dibujarla o lo tiene desactivado. La tabla muestra las mismas ciudades y vínculos.', openTable: 'Abrir la tabla',
    lost: 'La tarjeta gráfica soltó la imagen. Dibujándola de nuevo…',
    canvas: 'Imagen de la red. Usa las flechas para ir de vecino en vecino; la tabla muestra lo mismo.', selected: (names) => `Selección: ${names}.`, linkSelected: (a, b) => `Vínculo entre ${a} y ${b}.`,
  },
};
