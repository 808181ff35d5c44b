/** What columns of other people's tables are called, in English, German, French and Spanish; folded, as `foldText` gives them. */
import type { TableName } from '../model/fields.ts';

type Words = Readonly<Record<string, readonly string[]>>;

const PLACE_NAME = ['name', 'city', 'city name', 'town', 'municipality', 'place', 'council', 'local authority', 'local government', 'stadt', 'gemeinde', 'kommune', 'ort', 'stadtname', 'ville', 'nom', 'commune', 'collectivite', 'ciudad', 'nombre', 'municipio', 'localidad', 'ayuntamiento', 'label'];
const COUNTRY = ['country', 'country code', 'country name', 'nation', 'iso', 'iso2', 'iso 2', 'land', 'landercode', 'landercode iso', 'staat', 'pays', 'code pays', 'pais', 'codigo pais'];
const LATITUDE = ['lat', 'latitude', 'breite', 'breitengrad', 'latitud', 'y'];
const LONGITUDE = ['lon', 'lng', 'long', 'longitude', 'lange', 'langengrad', 'longitud', 'x'];
const POPULATION = ['population', 'pop', 'inhabitants', 'residents', 'einwohner', 'einwohnerzahl', 'bevolkerung', 'habitants', 'nombre d habitants', 'poblacion', 'habitantes'];
const ID = ['id', 'identifier', 'code', 'key', 'kennung', 'schlussel', 'kennziffer', 'identifiant', 'cle', 'identificador', 'codigo', 'clave'];
const TITLE = ['title', 'name', 'project', 'project name', 'project title', 'activity', 'event', 'titel', 'projekt', 'projektname', 'veranstaltung', 'titre', 'projet', 'evenement', 'activite', 'titulo', 'proyecto', 'evento', 'actividad'];
const SUMMARY = ['summary', 'description', 'abstract', 'beschreibung', 'zusammenfassung', 'kurzbeschreibung', 'resume', 'descriptif', 'resumen', 'descripcion'];
const KIND = ['kind', 'type', 'category', 'art', 'typ', 'kategorie', 'nature', 'categorie', 'tipo', 'clase', 'categoria'];
const START = ['start', 'start date', 'begin', 'begin date', 'beginning', 'project start', 'from', 'date from', 'since', 'beginn', 'anfang', 'startdatum', 'von', 'seit', 'debut', 'date de debut', 'depuis', 'inicio', 'fecha de inicio', 'desde', 'date', 'datum', 'fecha', 'year', 'jahr', 'annee', 'ano'];
const END = ['end', 'end date', 'project end', 'until', 'to', 'date to', 'ende', 'enddatum', 'bis', 'fin', 'date de fin', 'jusqu a', 'fecha de fin', 'hasta'];
const DATE = ['date', 'year', 'date made', 'date adopted', 'adopted', 'adoption date', 'datum', 'jahr', 'beschlossen am', 'annee', 'date d adoption', 'fecha', 'ano', 'fecha de adopcion'];
const TOPICS = ['topics', 'topic', 'theme', 'themes', 'thematic', 'subject', 'subjects', 'sector', 'thema', 'themen', 'themenfeld', 'thematique', 'sujet', 'secteur', 'tema', 'temas', 'ambito'];
const HAZARDS = ['hazards', 'hazard', 'risk', 'risks', 'gefahr', 'gefahren', 'risiko', 'risiken', 'alea', 'aleas', 'risque', 'risques', 'amenaza', 'amenazas', 'riesgo', 'riesgos'];
const URL = ['url', 'website', 'web site', 'link', 'webseite', 'internet', 'site web', 'lien', 'sitio web', 'enlace', 'pagina web'];
const ROLE = ['role', 'function', 'position', 'rolle', 'funktion', 'fonction', 'poste', 'rol', 'funcion', 'cargo'];
const CITY_REFERENCE = ['city id', 'city', 'city code', 'town', 'municipality', 'stadt', 'ville', 'ciudad', 'local authority code', 'municipality id'];
const EXCHANGE_REFERENCE = ['exchange id', 'exchange', 'project id', 'project', 'event id', 'event', 'activity id', 'projekt', 'veranstaltung', 'projet', 'evenement', 'proyecto', 'evento'];

/** Words by table and column of ours; the first are the surest. */
export const COLUMN_WORDS: Readonly<Partial<Record<TableName, Words>>> = {
  cities: {
    id: [...ID, 'city id', 'place id', 'local authority code', 'organisation id', 'municipality code'], name: PLACE_NAME, country: COUNTRY, lat: LATITUDE, lon: LONGITUDE, population: POPULATION,
    languages: ['languages', 'language', 'sprachen', 'sprache', 'langues', 'langue', 'idiomas', 'idioma'], geonamesId: ['geonames id', 'geonamesid', 'geonameid', 'geonames'],
    wikidataId: ['wikidata id', 'wikidataid', 'wikidata', 'qid'], joined: ['joined', 'date joined', 'member since', 'accession', 'date of adhesion', 'beigetreten', 'beitritt', 'mitglied seit', 'adhesion', 'date d adhesion', 'adhesion el', 'fecha de adhesion'],
    left: ['left', 'date left', 'austritt', 'depart', 'salida'], region: ['region', 'continent', 'kontinent', 'continente'], incomeGroup: ['income group', 'income'], hazards: HAZARDS, note: ['note', 'notes', 'comment', 'comments', 'remarks', 'bemerkung', 'remarque', 'nota', 'observaciones'],
  },
  exchanges: {
    id: [...ID, 'exchange id', 'project id', 'event id'], kind: KIND, title: TITLE, start: START, end: END, format: ['format', 'mode', 'modus', 'formato'],
    hostCityId: ['host city', 'host', 'venue', 'location', 'gastgeber', 'ausrichter', 'austragungsort', 'ville hote', 'hote', 'lieu', 'ciudad anfitriona', 'anfitrion', 'sede'],
    topics: TOPICS, practices: ['practices', 'practice', 'praktiken', 'pratiques', 'practicas'], summary: SUMMARY,
  },
  participations: {
    exchangeId: EXCHANGE_REFERENCE, participantId: ['participant id', 'participant', 'partner', 'project partner', 'teilnehmer', 'participante', 'socio', 'partenaire', ...CITY_REFERENCE],
    participantType: ['participant type'], role: ROLE,
  },
  practices: { id: [...ID, 'practice id'], title: ['title', 'practice', 'measure', 'policy', 'massnahme', 'praktik', 'pratique', 'mesure', 'practica', 'medida', 'name'], summary: SUMMARY, kind: KIND, originCityId: ['origin city', 'origin', 'ursprung', 'herkunft', 'origine', 'origen'], started: ['started', ...START], topics: TOPICS, hazards: HAZARDS, outcome: ['outcome', 'result', 'results', 'ergebnis', 'resultat', 'resultado'], status: ['status', 'state', 'stand', 'statut', 'estado'] },
  adoptions: {
    practiceId: ['practice id', 'practice', 'measure', 'policy', 'massnahme', 'pratique', 'mesure', 'practica', 'medida'], adoptingCityId: ['adopting city', 'place id', ...CITY_REFERENCE], date: DATE,
    adaptedFromCityId: ['adapted from', 'source city', 'learned from'], fidelity: ['fidelity'], outcome: ['outcome', 'result', 'ergebnis', 'resultat', 'resultado'],
  },
  institutions: {
    id: [...ID, 'institution id', 'organisation id'], name: ['name', 'institution', 'organisation', 'organization', 'partner', 'project partner', 'einrichtung', 'organisationsname', 'etablissement', 'institucion', 'organizacion', 'entidad'],
    kind: [...KIND, 'legal status', 'rechtsform'], country: COUNTRY, lat: LATITUDE, lon: LONGITUDE, url: URL, summary: SUMMARY, topics: TOPICS,
  },
  people: {
    id: [...ID, 'person id'], name: ['name', 'full name', 'person', 'contact', 'contact person', 'ansprechpartner', 'kontakt', 'nom', 'nom complet', 'personne', 'nombre', 'nombre completo', 'persona'], role: ROLE,
    placeId: ['place', 'institution', 'organisation', 'organization', ...CITY_REFERENCE], expertise: ['expertise', 'skills', 'fachgebiet', 'competences', 'competencias'], stakeholder: ['stakeholder', 'stakeholder kind'],
  },
  memberships: { cityId: CITY_REFERENCE, institutionId: ['institution id', 'institution', 'network', 'netzwerk', 'reseau', 'red'], since: ['since', 'member since', 'joined', 'seit', 'depuis', 'desde', ...DATE], until: END, status: ['status', 'statut', 'estado'] },
};

/** Names of files and sheets that tell the table. */
export const TABLE_WORDS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  cities: ['cities', 'city', 'nodes', 'towns', 'municipalities', 'members', 'councils', 'stadte', 'kommunen', 'gemeinden', 'mitglieder', 'villes', 'communes', 'membres', 'ciudades', 'municipios', 'miembros', 'signatories'],
  exchanges: ['exchanges', 'projects', 'events', 'activities', 'projekte', 'veranstaltungen', 'projets', 'evenements', 'proyectos', 'eventos', 'actividades'],
  participations: ['participations', 'participants', 'partners', 'teilnehmer', 'partner', 'partenaires', 'participantes', 'socios'],
  practices: ['practices', 'measures', 'policies', 'praktiken', 'massnahmen', 'pratiques', 'mesures', 'practicas', 'medidas'],
  adoptions: ['adoptions', 'declarations', 'ubernahmen', 'adopciones'],
  institutions: ['institutions', 'organisations', 'organizations', 'einrichtungen', 'organisationen', 'instituciones', 'organizaciones'],
  people: ['people', 'persons', 'contacts', 'personen', 'kontakte', 'personnes', 'personas', 'contactos'],
  memberships: ['memberships', 'mitgliedschaften', 'adhesions', 'membresias'],
};

/** Pairs of columns that make a list of links. */
export const LINK_COLUMNS: readonly (readonly [string, string])[] = [
  ['source', 'target'], ['from', 'to'], ['city a', 'city b'], ['city 1', 'city 2'], ['city1', 'city2'], ['partner 1', 'partner 2'], ['partner a', 'partner b'], ['von', 'nach'], ['stadt 1', 'stadt 2'], ['stadt a', 'stadt b'],
  ['de', 'vers'], ['ville 1', 'ville 2'], ['ville a', 'ville b'], ['origen', 'destino'], ['ciudad 1', 'ciudad 2'], ['ciudad a', 'ciudad b'],
];
