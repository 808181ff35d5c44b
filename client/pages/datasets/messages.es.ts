/** Palabras de la página de datos importados, en español. */
import type { Words } from './messages.ts';

export const es: Words = {
  words: {
    title: 'Conjuntos de datos',
    about: 'Todas las importaciones, primero las más nuevas. Cada una se puede retirar, y la red entera se puede llevar a otra parte.',
    empty: 'No se ha importado nada todavía.',
    name: 'Importación', when: 'Cuándo', from: 'De', by: 'Por', rows: 'Filas', actions: 'Acciones',
    undo: 'Deshacer',
    undoTitle: (dataset) => `¿Deshacer «${dataset}»?`,
    undoText: 'Sus filas se retiran; las que también están en otras importaciones vuelven a lo que dicen esas. Si filas que se quedan dependen de ella, no ocurre nada y se te dice cuáles son.',
    undoRefused: 'No se deshizo; no cambió nada',
    undoConfirm: 'Deshacer la importación',
    keep: 'Conservarla',
    undone: (dataset, removed, restored) => `«${dataset}» se retiró.${removed ? ` Se quitaron ${removed}.` : ''}${restored ? ` Se restauraron ${restored}.` : ''}`,
    exportTitle: 'Llevarse la red',
    exportText: 'La red entera en la forma que necesites. Los archivos CSV y XLSX se pueden importar de nuevo tal como están.',
    templateTitle: 'Empezar con una plantilla',
    templateText: 'Tablas vacías con sus encabezados y un ejemplo resuelto.',
  },
  formatTexts: {
    csv: { label: 'Archivos CSV (ZIP)', about: 'un archivo por tabla' },
    xlsx: { label: 'Libro de cálculo (XLSX)', about: 'una hoja por tabla' },
    gexf: { label: 'GEXF', about: 'para Gephi' },
    graphml: { label: 'GraphML', about: 'para igraph, NetworkX y yEd' },
    json: { label: 'JSON', about: 'para programas' },
  },
  said: {
    by: (actor) => `por ${actor}`,
    import: 'Importar',
    xlsx: 'Plantilla (XLSX)',
    csv: 'Plantilla (archivos CSV)',
  },
};
