/** Palabras de la página que muestra qué fue de las sugerencias, en español. */
import { countOf, numberText } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  words: {
    title: 'Qué fue de las sugerencias',
    about: 'Contado a partir de lo que se registró sobre las sugerencias, y de los intercambios y adopciones de la red que vinieron después.',
    purpose: 'Finalidad', all: 'todas las finalidades', unstated: 'sin finalidad indicada',
    csv: 'Descargar CSV',
    empty: 'No se ha registrado nada todavía.',
    emptyFor: 'No se ha registrado nada todavía para esta finalidad.',
    emptyText: 'En una sugerencia, preselecciona la ciudad o registra lo ocurrido. Desde entonces se sigue aquí el par: si las dos se presentaron, se encontraron y adoptaron algo una de la otra.',
    toSuggestions: 'Ir a las sugerencias',
    failed: 'No se pudieron leer los números',
    funnel: 'Hasta dónde llegaron',
    funnelLabel: (text) => `Barras por etapa: ${text}. La tabla de abajo tiene los números.`,
    funnelNote: 'Pares de ciudades, cada finalidad aparte. La línea sobre una barra es el intervalo de confianza del 95 % de su parte de la etapa anterior.',
    tooFew: 'demasiado pocos para una proporción',
    table: 'Los números por etapa',
    stage: 'Etapa', pairs: 'Pares', share: 'De la etapa anterior', interval: 'Intervalo del 95 %', days: 'Días desde la etapa anterior', daysTitle: 'Valor central de los pares con ambas fechas conocidas',
    byPurpose: 'Por finalidad', declinedNow: 'Rechazadas ahora',
    declined: 'Por qué se rechazaron sugerencias', declinedEmpty: 'No se rechazó ninguna sugerencia.', reason: 'Razón', times: 'Veces', standing: 'Siguen en pie', noReason: 'sin razón indicada',
    declinedNote: 'Un rechazo vale para su finalidad hasta que alguien lo levanta.',
    open: 'Presentadas, sin resultado todavía', openEmpty: 'Ninguna presentación está abierta. Las que dieron lugar a un intercambio o se rechazaron no se listan.',
    openNote: 'Primero las que más esperan. Pregunta qué ocurrió y regístralo.',
    seeker: 'Ciudad', candidate: 'Presentada a', topic: 'Tema', since: 'Presentadas', by: 'Registrado por', action: 'Acción', record: 'Registrar', recordFor: (seeker, candidate) => `Registrar lo ocurrido entre ${seeker} y ${candidate}`,
    recorded: (seeker, candidate) => `Registrado para ${seeker} y ${candidate}.`,
    reached: 'Pares que se encontraron', reachedEmpty: 'Ningún par se ha encontrado todavía.', exchange: 'Intercambio', basis: 'Cómo se sabe', when: 'Cuándo', adoption: 'Adoptado después', with: 'Con', notOnRecord: 'no consta', none: 'nada todavía',
    took: (city) => `, por ${city}`,
    counted: 'Cómo se cuenta esto',
    unknown: 'desconocido',
  },
  stages: { suggested: 'Sugeridas', introduced: 'Presentadas', exchange: 'Intercambio', adoption: 'Adopción' },
  bases: {
    named: 'registrado como su resultado', stated: 'registrado como su resultado, sin nombrarlo', met: 'las dos participaron tras la presentación',
  },
  percent: (share) => `${Math.round(share * 100)} %`,
  interval: (low, high) => `de ${Math.round(low * 100)} a ${Math.round(high * 100)} %`,
  daysText: (days, dated) => `${numberText(Math.round(days * 10) / 10)} (${countOf(dated, 'par', 'pares')})`,
};
