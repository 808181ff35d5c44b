/** Lo que dicen las notas, en español. */
import type { Words } from './messages.ts';

export const es: Words = {
  heading: 'Notas', add: 'Añadir una nota', text: 'Nota', tags: 'Etiquetas', tagHelp: 'Una etiqueta y Entrar', save: 'Guardar', cancel: 'Cancelar', edit: 'Editar', delete: 'Eliminar', deleted: 'La nota se ha eliminado.', undo: 'Deshacer',
  removeTag: (tag) => `Quitar la etiqueta ${tag}`, failed: 'No se pudieron cargar las notas.', notSaved: 'La nota no se guardó.',
};
