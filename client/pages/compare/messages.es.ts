/** What the page that puts two things side by side says, in Spanish. */
import { countOf, integerText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  title: 'Lado a lado', about: 'Dos ciudades, dos periodos, dos conjuntos de datos o dos juegos de filtros: qué tiene cada uno que no tiene el otro, qué tienen ambos y en cuánto difieren.',
  of: 'Comparar', ofs: { cities: 'Ciudades', periods: 'Periodos', datasets: 'Datos', filters: 'Filtros' },
  side: { a: 'Primero', b: 'Segundo' }, swap: 'Intercambiar', chooseCity: 'Elige una ciudad', change: 'Cambiar', choose: 'Elige…', from: 'Desde el año', to: 'Hasta el año',
  network: 'Clase de vínculo', networks: { undirected: 'Lazos', directed: 'Flujo de conocimiento' }, filters: 'Filtros para ambos',
  pick: { cities: 'Elige dos ciudades para verlas lado a lado.', periods: 'Indica dos periodos para verlos lado a lado.', datasets: 'Elige dos conjuntos de datos para verlos lado a lado.', filters: 'Pon filtros a cada lado; pueden ser iguales salvo en uno.' },
  failed: 'No se pudo hacer la comparación.', noPicture: 'Este navegador no puede dibujar las imágenes, o lo tiene desactivado. Las tablas de abajo contienen lo mismo.',
  pictureOf: (label) => `Imagen de ${label}`, shown: (cities, links) => `${countOf(cities, 'ciudad', 'ciudades')}, ${countOf(links, 'vínculo', 'vínculos')}`,
  onlyIn: (label) => `Solo: ${label}`, inBoth: 'En ambos', everything: 'Todo',
  measures: 'Medidas', measure: 'Medida', difference: 'Diferencia', where: 'Dónde', name: 'Nombre', other: 'Con', show: 'Mostrar', none: 'Nada aquí.', all: 'Todo',
  sections: { partners: 'Socias', cities: 'Ciudades', links: 'Vínculos', practices: 'Prácticas' }, section: 'Tabla',
  notes: {
    partners: 'Ocasiones que cada ciudad comparte con cada socia.', cities: 'Ciudades con las que se vincula cada ciudad.', links: 'Ocasiones detrás de cada vínculo.', practices: 'Adopciones de cada práctica; de ciudades, también dónde empezó.',
  },
  summary: (section, a, onlyA, b, onlyB, both) => `${section}: ${integerText(onlyA)} solo en ${a}, ${integerText(onlyB)} solo en ${b}, ${integerText(both)} en ambos.`,
  csv: 'Descargar CSV', limited: (shown, total) => `Las ${integerText(shown)} mayores diferencias de ${integerText(total)}; el CSV tiene hasta 10.000.`, select: (name) => `Seleccionar ${name}`,
  whole: 'Toda la red', open: 'Abrir en el explorador', selected: (names) => `Seleccionado: ${names}`, clear: 'Quitar la selección',
  compare: 'Comparar', compareWith: 'Comparar con otra ciudad',
  measureNames: {
    degree: 'Grado', strength: 'Fuerza', 'out-degree': 'Grado de salida', 'in-degree': 'Grado de entrada', balance: 'Balance entre enseñar y aprender', 'harmonic-closeness': 'Cercanía armónica', betweenness: 'Intermediación',
    'core-number': 'Número de núcleo', clustering: 'Coeficiente de agrupamiento', constraint: 'Restricción', 'effective-size': 'Tamaño efectivo', pagerank: 'PageRank', reach: 'Alcance en el tiempo',
    exchanges: 'Intercambios', adoptions: 'Adopciones', 'linked-cities': 'Ciudades con vínculo', ties: 'Lazos', arcs: 'Arcos', isolates: 'Aisladas', components: 'Componentes', density: 'Densidad', reciprocity: 'Reciprocidad',
    transitivity: 'Transitividad', 'mean-clustering': 'Agrupamiento medio', 'degree-assortativity': 'Asortatividad de grado', 'country-assortativity': 'Asortatividad de país', 'degree-gini': 'Gini del grado', 'mean-distance': 'Distancia media', diameter: 'Diámetro',
  },
};
