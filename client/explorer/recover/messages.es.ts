/** Spanish words for links that no longer fit the data, and for a picture that broke. */
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  changed: 'Los datos han cambiado desde que se hizo este enlace. Los ves como son ahora.',
  changes: (count) => `${countOf(count, 'cambio', 'cambios')} desde entonces.`, other: 'El enlace se hizo sobre otra base de datos.', datasets: 'Qué se importó y cuándo',
  dismiss: 'Descartar', ignored: (parts) => `Sin entender en este enlace, y omitido: ${parts}.`,
  gone: (names) => `Ya no está en los datos: ${names}. Todo lo demás del enlace sigue como estaba.`, drop: 'Omitirlo', dropAll: 'Omitirlos',
  goneFocus: 'Ya no está en los datos', goneFocusText: (name) => `El enlace trata de «${name}», que esta red no tiene o ya no tiene. Sus filtros y ajustes se conservan.`,
  nearest: '¿Querías decir…?', instead: (name) => `Usar ${name} en su lugar`, searching: 'Buscando algo parecido…', none: 'Nada aquí tiene un nombre parecido.', whole: 'Mostrar toda la red',
  broken: 'No se pudo dibujar la imagen', brokenText: 'Es un fallo del programa, no de tus datos. La tabla, los filtros y los paneles siguen funcionando.', again: 'Dibujar de nuevo', table: 'Abrir la tabla',
};
