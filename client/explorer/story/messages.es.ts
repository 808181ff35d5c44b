/** What stories say, in Spanish. */
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  open: 'Historia…', about: 'Pasos con nombre y texto, para presentar o compartir por enlace.',
  heading: 'Historias', close: 'Cerrar historias', choose: 'Historia', none: 'Aún no hay historias.', newStory: 'Historia nueva', newTitle: 'Título de la historia', create: 'Crear', cancel: 'Cancelar',
  title: 'Título', summary: 'De qué trata', addStep: 'Añadir esta vista como paso', present: 'Presentar', list: 'Todas las historias', untitled: 'Paso sin título',
  hint: 'Prepara la vista como debe verse, añádela como paso y cuenta en el texto qué hay que ver.', empty: 'Aún no hay pasos.',
  stepTitle: 'Título del paso', text: 'Texto', textHint: 'Texto sin formato; una línea vacía empieza un párrafo.', saved: 'Guardado.', failed: 'No se guardó',
  show: 'Ir a la vista', replace: 'Sustituir por la vista en pantalla', remove: 'Borrar', up: 'Subir', down: 'Bajar', moved: (title, place, of) => `${title} es ahora el paso ${place} de ${of}.`,
  replaced: (title) => `${title} muestra ahora la vista en pantalla.`, added: (title) => `${title}: añadido.`, removed: (title) => `${title}: borrado.`, undo: 'Deshacer', removeStory: 'Borrar la historia', storyRemoved: (title, steps) => `Se borró «${title}» con ${countOf(steps, 'paso', 'pasos')}.`,
  steps: (count) => countOf(count, 'paso', 'pasos'), step: (at, of) => `Paso ${at} de ${of}`, keys: 'Alt con las flechas arriba y abajo mueve un paso.',
  pageTitle: 'Historias', pageAbout: 'Vistas de la red en un orden, cada una con su texto. Abre una para leerla o presentarla; crea otras en el explorador: Compartir y luego Historia.',
  toExplorer: 'Abrir el explorador', edit: 'Editar', read: 'Leer', printList: 'Todos los pasos',
  previous: 'Paso anterior', next: 'Paso siguiente', goTo: (at, title) => `Paso ${at}: ${title}`, leave: 'Salir de la historia', full: 'Pantalla completa', explore: 'Explorar esta vista', noSteps: 'Esta historia aún no tiene pasos.', notFound: 'No existe esa historia. Puede que se haya borrado.',
  keysAbout: 'Las flechas, Re Pág y Av Pág o Espacio cambian de paso; Escape sale.', share: 'Insertar', hide: 'Ocultar el texto', unhide: 'Mostrar el texto', changedBy: (name) => `de ${name}`,
};
