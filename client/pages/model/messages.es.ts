/** Palabras de la página sobre el modelo detrás de las sugerencias, en español. */
import { countOf, numberText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  words: {
    title: 'Cómo se ordenan las sugerencias',
    about: 'La puntuación de un par de ciudades es una simple suma: un efecto por cada característica, leído en las curvas de abajo, y algunos efectos de dos características juntas. No entra nada más, así que las razones que acompañan a una sugerencia son la propia puntuación.',
    fitted: 'Ajustado a esta red', prior: 'Pesos previos',
    fittedAt: 'Ajustado', fittedOn: 'Versión de los datos', links: 'Vínculos', cities: 'Ciudades', seconds: 'Tardó', bootstrap: 'Reajustes para intervalos del puesto', seed: 'Semilla', software: 'Programa',
    secondsText: (seconds) => `${numberText(Number(seconds.toPrecision(2)))} s`,
    resamples: (count) => (count === 0 ? 'ninguno' : countOf(count, 'reajuste', 'reajustes')),
    calibration: 'Cómo leer una probabilidad',
    calibrationText: [
      'Antes de ajustar el modelo se le ocultan algunos vínculos pasados. El modelo ordena entonces los pares como si estos nunca se hubieran encontrado, y se cuenta cuántas veces los pares con tal puntuación resultan ser los ocultos. Esa parte es el «más o menos 1 de cada 12» junto a una sugerencia; su rango es la incertidumbre del recuento.',
      'Dice cuántas veces pares así llegaron a trabajar juntos en el pasado de esta red. No dice que una asociación vaya a ir bien, y donde pocos pares tuvieron tal puntuación el rango es ancho.',
      'El intervalo de un puesto sale de ajustar de nuevo con muestras aleatorias de los vínculos: en nueve de cada diez de estos reajustes la ciudad está dentro de él.',
    ],
    priorText: 'Con pesos previos no se ha contado nada en esta red, así que no se da probabilidad ni intervalo del puesto.',
    again: 'Ajustar de nuevo', againNote: 'Lee los vínculos como están ahora. Las sugerencias siguen con el modelo actual hasta que el nuevo esté listo.', fitting: 'Ajustando el modelo.', done: 'El modelo se ajustó de nuevo.', stopped: 'El ajuste se detuvo; el modelo sigue como estaba.', failed: 'No se ajustó',
    importance: 'Qué cuenta más', importanceNote: 'Tamaño medio de lo que cada característica añade o quita, sobre los pares con los que se ajustó el modelo. Incluye los efectos de dos en dos.',
    importanceLabel: (count, strongest) => `Barras de la importancia de ${countOf(count, 'característica', 'características')}. La más fuerte: ${strongest}. La tabla de abajo las tiene todas.`,
    importanceTable: 'Importancia en una tabla',
    effects: 'Efecto de cada característica', effectsNote: 'Cuánto gana la puntuación con cada valor de la característica, primero la más importante. Por encima de 0 habla a favor de una candidata, por debajo en contra; el rombo de la derecha es lo que hace un valor desconocido.',
    pairs: 'Efectos de dos características juntas', pairsNote: 'Cuánto gana la puntuación más allá de los dos efectos por separado, donde coinciden ambos valores.',
    noPairs: 'El modelo no usa efectos de dos en dos.',
    noEffects: 'El modelo no tiene características todavía. Aparecen cuando hay vínculos a los que ajustarse, o pesos previos.',
    score: 'Puntuación', unknown: 'desconocido', logarithmic: 'escala logarítmica', value: 'Valor', effect: 'Efecto', feature: 'Característica', group: 'Grupo', meanSize: 'Importancia', definition: 'Qué mide',
    table: 'En una tabla', tableOf: (label) => `Efecto de ${label}`,
    curveLabel: (label, from, to, low, high, unknown) => `Efecto de ${label} sobre la puntuación, de ${from} a ${to}: entre ${low} y ${high}; un valor desconocido ${unknown}. La tabla de abajo tiene todos los puntos.`,
    gridLabel: (first, second, low, high) => `Efecto conjunto de ${first} y ${second}: entre ${low} y ${high}. La tabla de abajo tiene todas las celdas.`,
    axis: (label, unit) => (unit === null ? label : `${label} (${unit})`),
    all: (count) => `Mostrar los ${count}`, noInfluence: (count) => `${countOf(count, 'característica no tiene', 'características no tienen')} efecto apreciable en este modelo y no se ${count === 1 ? 'dibuja' : 'dibujan'}.`,
  },
  groups: {
    paths: 'Caminos de socias', places: 'Lugares', countries: 'Países', size: 'Tamaño', culture: 'Lengua y cultura', content: 'Temas y prácticas', needs: 'Necesidades y ofertas',
    institutions: 'Instituciones', popularity: 'Grado de conexión', recency: 'Cuán reciente', purpose: 'Finalidad', adjustment: 'Ajuste',
  },
};
