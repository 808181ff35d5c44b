/** What the dialogs of pictures and frames say, in Spanish. */
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  open: 'Imagen…', about: 'PNG, SVG o PDF de lo que hay en pantalla, con leyenda y fuente.',
  heading: 'Imagen de lo que hay en pantalla', title: 'Título', source: 'Fuente', legend: 'Leyenda', preview: 'Vista previa', save: 'Guardar', close: 'Cerrar',
  size: 'Tamaño', sizes: { screen: 'Como en pantalla', wide: '16:9', a4: 'A4' },
  theme: 'Tema', themes: { screen: 'Como en pantalla', light: 'Claro', dark: 'Oscuro' },
  format: 'Formato', formats: { png2: 'PNG, el doble de fino', png4: 'PNG, cuatro veces', svg: 'SVG', pdf: 'PDF' },
  saved: (name) => `Guardado como ${name}.`, making: 'Creando la imagen…', failed: 'No se guardó', waiting: 'La imagen aún no está dibujada.',
  noPicture: 'No hay imagen en pantalla. Cambia de la tabla a la red y vuelve a abrir esto.',
  pictured: (count) => `${countOf(count, 'nombre tiene', 'nombres tienen')} letras que faltan en la fuente del PDF; aparecen como pequeñas imágenes y no se pueden seleccionar como texto.`,
  many: (links) => `${countOf(links, 'vínculo', 'vínculos')}: en el archivo, los de igual aspecto forman una sola figura, para que no pese demasiado.`,
  data: 'Los datos que hay detrás', dataAbout: 'La vista de tabla guarda sus filas como CSV. Como grafo, con los mismos filtros, sobre toda la red:',
  dataPartly: 'La vista de tabla guarda exactamente estas filas como CSV. Un archivo de grafo no puede recoger esta selección de filtros.',
  filters: {
    none: 'Sin filtros', joined: (parts) => `Filtros: ${parts}`, is: (name, values) => `${name.toLowerCase()}: ${values}`, or: ' o ',
    between: (from, to) => `de ${from} a ${to}`, from: (from) => `desde ${from}`, to: (to) => `hasta ${to}`,
    undated: 'incluido lo que no tiene fecha', noUndated: 'sin lo que no tiene fecha', hidden: (count) => `${countOf(count, 'nodo ocultado', 'nodos ocultados')} a mano`, rule: 'una regla sobre los nodos', dataset: (name) => `solo el conjunto ${name}`,
    path: (from, to) => `Resaltado: el camino de ${from} a ${to}`, known: (city, by) => `Resaltado: lo que ${city} pudo haber conocido hasta ${by}`,
    moment: (moment, trail) => (trail === null ? `Lo ocurrido hasta ${moment}` : `Lo ocurrido en ${countOf(trail, 'año', 'años')} hasta ${moment}`),
  },
  sourceLine: (source) => `Fuente: ${source}`,
  dated: (date, version) => `${date} · versión de los datos ${version} · Interurban`,
  description: (shown) => `Imagen de la red. ${shown}.`,
  wholeTitle: { undirected: 'Ciudades que aprenden juntas', directed: 'Cómo circula el conocimiento entre ciudades' },
  egoTitle: (name) => `Con quién aprende ${name}`,
  more: '+12: tantos vecinos no se muestran',
  and: (count) => `y ${count} más`,
  embed: {
    open: 'Insertar…', about: 'Un marco para otra página, solo para mirar.',
    heading: 'Insertar en otra página', width: 'Ancho', height: 'Alto', frameTitle: 'Título del marco, para lectores de pantalla', code: 'Código para la página', copy: 'Copiar código', copied: 'Código copiado', copyFailed: 'El navegador no permitió copiar. Selecciona el código y cópialo.',
    readOnly: 'Quien ve el marco puede mirar, ampliar y seguir el enlace de vuelta, pero no cambiar nada. El operador decide qué sitios pueden mostrarlo (EMBED_ANCESTORS).',
    link: 'Enlace al marco', openFull: 'Abrir en Interurban', legend: 'Leyenda',
  },
};
