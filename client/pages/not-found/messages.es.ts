/** Palabras de la página de una dirección que no lleva a nada, en español. */
import type { Words } from './messages.ts';

export const es: Words = { title: 'Página no encontrada', before: 'No hay nada en esta dirección. Busca arriba, o ', link: 've a la página de inicio' };
