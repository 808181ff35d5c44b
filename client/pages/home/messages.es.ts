/** Palabras de la página de inicio, en español. */
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  words: {
    title: 'Cómo aprenden las ciudades unas de otras',
    about: 'Interurban es una red de ciudades, de sus prácticas y de los intercambios en los que aprendieron unas de otras. Busca una ciudad, sigue una práctica de lugar en lugar, o carga tus propias tablas y mira tu red.',
    searchLabel: 'Buscar una ciudad, práctica, persona, institución o intercambio',
    searchPlaceholder: 'Prueba con Medellín o con presupuesto participativo',
    inNumbers: 'En esta red',
    from: 'De dónde vienen los datos',
    emptyTitle: 'Todavía no hay nada aquí',
    emptyText: 'Importa una carpeta de archivos CSV, un libro de cálculo o un grafo (GEXF, GraphML). Verás qué ocurriría antes de que se escriba nada.',
    import: 'Importar tu red',
    template: 'Obtener una plantilla',
  },
  said: {
    factsBefore: 'Los datos llevan sus ',
    sources: 'fuentes',
    factsAfter: '; lo que nadie ha comprobado allí todavía se marca «sin verificar».',
    loadedBefore: 'Qué se cargó, cuándo y de dónde está en ',
    datasets: 'conjuntos de datos',
    coordinates: 'Coordenadas y población de las ciudades: ',
    outlines: ', CC BY 4.0. Contornos terrestres: Natural Earth, dominio público.',
    engine: (software, engine, version) => `${software} con el motor ${engine} ${version}`,
    cities: (count) => countOf(count, 'ciudad', 'ciudades'),
  },
};
