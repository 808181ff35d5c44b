/** Spanish words of the first minute. */
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  start: {
    heading: 'Mira cómo aprenden las ciudades unas de otras',
    lead: 'Una red de ciudades, y de los intercambios y las prácticas con los que aprendieron unas de otras. Haz una de estas preguntas, o escribe un nombre y mira con quién trabaja.',
    connected: 'Ciudades bien conectadas', whole: 'Mostrar toda la red', keys: 'Teclas y ayuda', another: 'Buscar otra cosa', hint: 'Pulsa / o Ctrl-K para buscar en cualquier momento, ? para ver todas las teclas.',
  },
  loading: { slow: 'Tarda más de lo habitual.', cancel: 'Parar y buscar otra cosa' },
  questions: {
    heading: 'Pregúntale algo', waiting: 'Buscando preguntas que esta red puede responder…',
    regions: { question: '¿Quién tiende puentes entre Asia y América Latina?', about: 'Las cinco ciudades que más intercambios unen con el otro lado, seleccionadas en la red' },
    purok: (cities) => ({ question: '¿Cómo se extendió el sistema Purok?', about: `De San Francisco, en las islas Camotes, a ${countOf(cities, 'ciudad', 'ciudades')}: cuándo y por qué intercambio` }),
    learn: { question: '¿De quién podría aprender San Francisco (Cebú) sobre alerta temprana?', about: 'Ciudades que aún no conoce, las mejores primero, cada una con sus razones' },
    hub: (city) => ({ question: `¿Quién aprendió con ${city}?`, about: 'La ciudad mejor conectada, con sus socias y lo que ocurrió entre ellas' }),
    spread: (practice, cities) => ({ question: `¿Adónde llegó «${practice}»?`, about: `La práctica más adoptada: ${countOf(cities, 'ciudad', 'ciudades')}, cuándo y de quién` }),
    broker: { question: '¿Qué ciudades unen a las demás?', about: 'Toda la red, con el tamaño según cuántas veces una ciudad está entre otras dos' },
  },
  help: {
    heading: 'Teclas y gestos', close: 'Cerrar', tour: 'Hacer el recorrido', mouse: 'Ratón y pantalla táctil',
    keyNames: { Delete: 'Supr', Home: 'Inicio', End: 'Fin', Enter: 'Intro', Backspace: 'Retroceso', ContextMenu: 'Menú', ' ': 'Espacio', PageUp: 'Re Pág', PageDown: 'Av Pág', Shift: 'Mayús' },
    groups: { page: 'En todas partes', explorer: 'En el explorador', picture: 'Sobre la imagen', table: 'En la tabla' },
    meanings: {
      search: 'Buscar', help: 'Esta ayuda', back: 'Cerrar un panel, quitar la selección', fit: 'Ajustar a la pantalla', zoomIn: 'Acercar', zoomOut: 'Alejar',
      depth: 'Mostrar uno, dos o tres pasos alrededor del foco', way: 'Buscar el camino entre los dos últimos nodos seleccionados', expand: 'Expandir el nodo seleccionado, abrir el grupo seleccionado', collapse: 'Deshacer su última expansión, cerrar su grupo', neighbours: 'Seleccionar también sus vecinos', invert: 'Seleccionar todos los demás', everything: 'Seleccionar todo lo visible', pin: 'Fijar los nodos seleccionados donde están, o soltarlos', hide: 'Ocultar los nodos seleccionados', menu: 'Menú del nodo seleccionado', network: 'Red', map: 'Mapa', table: 'Tabla, y de vuelta a la imagen', play: 'Reproducir el tiempo, o pausar', undo: 'Deshacer', redo: 'Rehacer',
      walk: 'Ir a un vecino en esa dirección', next: 'Vecino siguiente, primero el que tiene más ocasiones', previous: 'Vecino anterior', walkOn: 'Seguir desde el vecino que miras', walkBack: 'Volver por el camino recorrido', home: 'Ir al foco', describe: 'Decir dónde estás', focus: 'Poner el foco en el nodo seleccionado',
      cell: 'Ir de celda en celda', firstCell: 'Primera o última celda de la fila', firstRow: 'Primera o última fila', page: 'Una pantalla arriba o abajo',
      choose: 'Seleccionar la fila o quitarla', range: 'Seleccionar todas las filas intermedias', all: 'Seleccionar todas las filas', copy: 'Copiar las filas seleccionadas, o todas', open: 'Poner el foco en la fila; en un encabezado, ordenar por él',
    },
    gestures: [
      ['Clic, toque', 'Seleccionar un nodo; sobre un enlace, ver las ocasiones que hay detrás'], ['Mayús-clic', 'Añadir a la selección'], ['Doble clic', 'Poner el foco en un nodo'],
      ['Arrastrar, pellizcar', 'Mover la imagen, acercar y alejar'], ['Arrastrar un nodo', 'Moverlo y fijarlo allí; con el dedo, mantenlo pulsado antes'], ['Mayús-arrastrar, Alt-arrastrar', 'Seleccionar con rectángulo, con lazo'],
      ['Clic derecho, mantener pulsado', 'Menú de un nodo'], ['Alt y flechas', 'Mover los nodos seleccionados y fijarlos'],
    ],
    table: 'Todo lo que está en la imagen está también en la tabla.',
  },
  tour: {
    label: 'Recorrido', offer: '¿Es tu primera vez? Un recorrido breve muestra dónde está cada cosa.', begin: 'Mostrar', later: 'No, gracias',
    step: (at, of) => `Parada ${at} de ${of}`, back: 'Atrás', next: 'Siguiente', skip: 'Terminar', done: 'Listo',
    stops: {
      search: { title: 'Empieza por un nombre', text: 'Escribe una ciudad, una práctica, una persona o una institución. Se abre lo que la rodea.' },
      views: { title: 'Una selección, varias vistas', text: 'La red, el mapa y la tabla muestran los mismos nodos y enlaces, con los mismos filtros. Cambia cuando quieras.' },
      filters: { title: 'Acota', text: 'Elige tipos, temas o países. Los números dicen qué dejaría cada opción. Nada se mueve al filtrar.' },
      time: { title: 'Elige años', text: 'Arrastra sobre las barras. Lo que no tiene fecha queda fuera del periodo, y se dice cuánto es.' },
      legend: { title: 'Qué significan colores y tamaños', text: 'La leyenda siempre lo dice, y deja elegir otro atributo o medida. Lo desconocido se ve como desconocido.' },
      share: { title: 'Llévatelo', text: 'Un enlace recupera exactamente lo que ves: filtros, años, selección y vista.' },
    },
  },
};
