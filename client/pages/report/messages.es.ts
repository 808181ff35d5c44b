/** Palabras de la página del informe, en español. */
import type { Words } from './messages.ts';

export const es: Words = {
  words: {
    title: 'Informe de transferencia',
    about: 'Cómo viaja el aprendizaje entre las ciudades de esta red, en una forma que se puede enviar a un consejo: cada cifra con su intervalo, una comparación con el azar y lo que no muestra.',
    within: 'Meses en los que una adopción cuenta como posterior a un intercambio', samples: 'Redes aleatorias por cada comparación con el azar', seed: 'Semilla',
    make: 'Hacer el informe', making: 'Haciendo el informe.', cancelled: 'El informe se detuvo.', failed: 'No hay informe',
    markdown: 'Descargar como Markdown', json: 'Descargar como JSON', print: 'Imprimir',
    basis: (dataVersion, software) => `Datos ${dataVersion} · ${software}`,
    methods: 'Cómo se calculó', references: 'Referencias (BibTeX)', caveat: 'Atención',
    empty: 'El informe lee la red entera y la compara con el azar; con la red de inicio tarda unos segundos. Su texto está en inglés.',
    numbers: (least, most) => `Un número entero de ${least} a ${most}.`,
  },
};
