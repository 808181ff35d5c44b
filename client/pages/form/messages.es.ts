/** Palabras de los formularios, en español: rótulos de las columnas y lo que puede haber en ellas. */
import type { TableName } from '#model/tables.ts';
import { tableNames } from '../../ui/messages.ts';
import { countOf } from '../../ui/number-text.ts';
import type { Words } from './messages.ts';

export const es: Words = {
  labels: {
    id: 'Id', lat: 'Latitud', lon: 'Longitud', geonamesId: 'Id de GeoNames', wikidataId: 'Id de Wikidata', url: 'Dirección web',
    originCityId: 'Empezó en', hostCityId: 'Celebrado en', programmeId: 'Programa', placeId: 'Ciudad o institución', cityId: 'Ciudad',
    adaptedFromPracticeId: 'Adaptada de', whatChanged: 'Qué cambió', leadInstitutionIds: 'Dirigido por', partnerIds: 'Socios', sourceIds: 'Fuentes',
    practiceId: 'Práctica', adoptingCityId: 'Adoptada por', adaptedFromCityId: 'La aprendió de', viaExchangeId: 'Mediante el intercambio', dateBasis: 'Cómo se conoce la fecha',
    fidelity: 'Cuánto se parece al original', aboutId: 'Sobre', participantId: 'Quién', worked: '¿Funcionó?',
    seekerId: 'Ciudad que busca', candidateId: 'Ciudad sugerida', topicId: 'Tema', exchangeId: 'Intercambio', by: 'Registrado por', memberIds: 'Miembros', storyId: 'Historia', address: 'Dirección de la vista',
    verified: 'Comprobado en la fuente', contactable: 'Se puede contactar', stakeholder: 'Grupo de interés', incomeGroup: 'Grupo de ingresos',
    name: 'Nombre', names: 'Otros nombres', country: 'País', region: 'Región', population: 'Población', languages: 'Lenguas', hazards: 'Amenazas', joined: 'Ingreso', left: 'Salida',
    title: 'Título', summary: 'Resumen', kind: 'Clase', started: 'Empezó', ended: 'Terminó', topics: 'Temas', status: 'Estado', outcome: 'Resultado', start: 'Inicio', end: 'Fin',
    format: 'Formato', practices: 'Prácticas', practiceIds: 'Prácticas', topicIds: 'Temas', outputs: 'Productos', role: 'Función', roles: 'Funciones', expertise: 'Especialidad', note: 'Nota', notes: 'Notas', grade: 'Grado',
    date: 'Fecha', text: 'Texto', label: 'Rótulo', scheme: 'Esquema', number: 'Número', parentId: 'Parte de', evidence: 'Pruebas', description: 'Descripción', reason: 'Razón', purpose: 'Finalidad',
    personId: 'Persona', institutionId: 'Institución', moduleId: 'Módulo', alternativeNames: 'Otros nombres', why: 'Por qué', recommendation: 'Recomendación', amount: 'Importe', currency: 'Moneda', participantType: 'Clase de participante',
    offers: 'Ofrece', needs: 'Necesita', email: 'Correo electrónico', author: 'Autoría', year: 'Año', publisher: 'Editorial', accessed: 'Consultado', licence: 'Licencia', type: 'Tipo', aboutType: 'Tipo de lo que trata', placeType: 'Tipo de lugar',
  },
  help: {
    verified: 'Sí, cuando alguien ha leído la fuente y ha encontrado el dato en ella.',
    contactable: 'Sí, solo cuando la persona ha dado su acuerdo.',
    grade: 'A documentado, B declarado por la propia ciudad, C inferido.',
    role: 'Quien tiene varias funciones se añade una vez por cada una.',
    id: 'Identifica la fila en las tablas y en las direcciones; no se puede cambiar después.',
    date: '2014, 2014-05, 2014-05-12, o dos de ellas como 2009/2011',
    list: 'Uno en cada línea',
    range: (min, max) => `de ${min} a ${max}`,
    open: 'Elige o escribe otro',
  },
  words: {
    unknown: 'desconocido', yes: 'sí', no: 'no',
    save: 'Guardar', create: 'Crear', cancel: 'Cancelar',
    problems: (count) => `Hay que revisar ${countOf(count, 'campo', 'campos')}`,
    stale: 'Alguien lo cambió entretanto',
    staleText: 'No se pierde nada de lo que escribiste. Tus cambios se pusieron sobre la versión más nueva; mira qué es distinto y guarda de nuevo.',
    column: 'Campo', before: 'Cuando lo abriste', theirs: 'Ahora', mine: 'Lo tuyo', takeTheirs: 'Tomar lo de ahora', kept: 'tomado',
    noChange: 'No ha cambiado nada.',
    find: (to) => `Buscar ${to.map((table) => tableNames[table as TableName].toLowerCase()).join(', ')}`,
    remove: (label) => `Quitar ${label}`,
    nothingFound: 'No se encontró nada',
    notSaved: 'No se guardó',
    duplicate: 'Ya hay una fila con este id. Cambia esa, o escribe aquí otro id.',
  },
  duplicates: {
    participations: 'Este participante ya tiene aquí esta función. Elige otra función u otro participante.',
    adoptions: 'Ya hay una adopción con este id. Si es otra ocasión, escribe otro id; si no, edita la que ya está.',
  },
  said: {
    edit: (name) => `Editar ${name}`,
    new: (type) => ({ city: 'Nueva ciudad', practice: 'Nueva práctica', exchange: 'Nuevo intercambio', person: 'Nueva persona', institution: 'Nueva institución', programme: 'Nuevo programa', topic: 'Nuevo tema' })[type],
    point: (text) => `Escríbelo con punto: ${text}`,
    number: 'Escribe un número, sin separadores de miles',
    needed: 'Hace falta',
  },
};
