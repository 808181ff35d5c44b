/** What selecting, hiding and pinning say, in Spanish. */
import { countOf as plural, integerText as integer } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  bar: 'Seleccionar', actions: 'Selección', menuOf: (name) => `Menú de ${name}`, several: (count) => `${integer(count)} seleccionados`,
  tools: { pan: 'Mover la imagen', box: 'Seleccionar con rectángulo', lasso: 'Seleccionar con lazo' },
  toolHints: { pan: 'Mover la imagen', box: 'Seleccionar con rectángulo; o mantén Mayús y arrastra', lasso: 'Seleccionar con lazo; o mantén Alt y arrastra' },
  focus: 'Poner el foco aquí', expand: (count, all) => (count === all ? `Expandir: ${integer(count)} más` : `Expandir: ${integer(count)} de ${integer(all)} más`), collapse: 'Contraer: deshacer la última expansión',
  selectNeighbours: 'Seleccionar vecinos', selectAll: 'Seleccionar todo lo visible', invert: 'Invertir la selección', clear: 'Borrar la selección',
  pin: 'Fijar aquí', unpin: 'Soltar', hide: 'Ocultar', hideOthers: 'Ocultar todos los demás', openPage: 'Abrir página',
  hidden: (count) => `${plural(count, 'nodo oculto', 'nodos ocultos')}`, showAll: 'Mostrar todos', pinned: (count) => `${plural(count, 'nodo fijado', 'nodos fijados')}`, unpinAll: 'Soltar todos',
  pause: 'Pausar', resume: 'Continuar', paused: 'La disposición está en pausa',
};
