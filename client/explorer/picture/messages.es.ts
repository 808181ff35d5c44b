/** What the further part of the legend says, in Spanish. */
import type { Words } from './messages.ts';

export const es: Words = {
  more: 'Borde, nombres, letras', border: 'Borde', none: 'Ninguno', noRim: (unknown) => `${unknown}: sin borde`, label: 'Nombre', nameOnly: 'Solo el nombre',
  afterName: 'Después del nombre; «?» donde no se sabe.', marks: 'Letras en los nodos, como en esta leyenda', pinned: 'Chincheta: colocado a mano',
};
