/** Works that measures go by, under the keys that registry entries name. Written out as BibTeX. */
export interface Reference {
  readonly type: 'article' | 'book' | 'inproceedings' | 'techreport';
  readonly author: string;
  readonly title: string;
  readonly year: number;
  /** Journal, proceedings, publisher or institution. */
  readonly in: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly doi?: string;
}

export const REFERENCES: Readonly<Record<string, Reference>> = {
  'barrat-2004': { type: 'article', author: 'Barrat, A. and Barthélemy, M. and Pastor-Satorras, R. and Vespignani, A.', title: 'The architecture of complex weighted networks', in: 'Proceedings of the National Academy of Sciences', volume: '101', number: '11', pages: '3747–3752', year: 2004, doi: '10.1073/pnas.0400087101' },
  'batagelj-zaversnik-2003': { type: 'article', author: 'Batagelj, Vladimir and Zaveršnik, Matjaž', title: 'An O(m) algorithm for cores decomposition of networks', in: 'arXiv', pages: 'cs/0310049', year: 2003 },
  'benjamini-hochberg-1995': { type: 'article', author: 'Benjamini, Yoav and Hochberg, Yosef', title: 'Controlling the false discovery rate: a practical and powerful approach to multiple testing', in: 'Journal of the Royal Statistical Society: Series B', volume: '57', number: '1', pages: '289–300', year: 1995, doi: '10.1111/j.2517-6161.1995.tb02031.x' },
  'brandes-2001': { type: 'article', author: 'Brandes, Ulrik', title: 'A faster algorithm for betweenness centrality', in: 'Journal of Mathematical Sociology', volume: '25', number: '2', pages: '163–177', year: 2001, doi: '10.1080/0022250X.2001.9990249' },
  'brin-page-1998': { type: 'article', author: 'Brin, Sergey and Page, Lawrence', title: 'The anatomy of a large-scale hypertextual Web search engine', in: 'Computer Networks and ISDN Systems', volume: '30', pages: '107–117', year: 1998, doi: '10.1016/S0169-7552(98)00110-X' },
  'burt-1992': { type: 'book', author: 'Burt, Ronald S.', title: 'Structural Holes: The Social Structure of Competition', in: 'Harvard University Press', year: 1992 },
  'freeman-1977': { type: 'article', author: 'Freeman, Linton C.', title: 'A set of measures of centrality based on betweenness', in: 'Sociometry', volume: '40', number: '1', pages: '35–41', year: 1977, doi: '10.2307/3033543' },
  'gauvin-2022': { type: 'article', author: 'Gauvin, Laetitia and Génois, Mathieu and Karsai, Márton and Kivelä, Mikko and Takaguchi, Taro and Valdano, Eugenio and Vestergaard, Christian L.', title: 'Randomized reference models for temporal networks', in: 'SIAM Review', volume: '64', number: '4', pages: '763–830', year: 2022, doi: '10.1137/19M1242252' },
  'gould-fernandez-1989': { type: 'article', author: 'Gould, Roger V. and Fernandez, Roberto M.', title: 'Structures of mediation: a formal approach to brokerage in transaction networks', in: 'Sociological Methodology', volume: '19', pages: '89–126', year: 1989, doi: '10.2307/270949' },
  'kleinberg-1999': { type: 'article', author: 'Kleinberg, Jon M.', title: 'Authoritative sources in a hyperlinked environment', in: 'Journal of the ACM', volume: '46', number: '5', pages: '604–632', year: 1999, doi: '10.1145/324133.324140' },
  'marchiori-latora-2000': { type: 'article', author: 'Marchiori, Massimo and Latora, Vito', title: 'Harmony in the small-world', in: 'Physica A', volume: '285', pages: '539–546', year: 2000, doi: '10.1016/S0378-4371(00)00311-3' },
  'maslov-sneppen-2002': { type: 'article', author: 'Maslov, Sergei and Sneppen, Kim', title: 'Specificity and stability in topology of protein networks', in: 'Science', volume: '296', pages: '910–913', year: 2002, doi: '10.1126/science.1065103' },
  'newman-2001': { type: 'article', author: 'Newman, M. E. J.', title: 'Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality', in: 'Physical Review E', volume: '64', pages: '016132', year: 2001, doi: '10.1103/PhysRevE.64.016132' },
  'newman-2003': { type: 'article', author: 'Newman, M. E. J.', title: 'Mixing patterns in networks', in: 'Physical Review E', volume: '67', pages: '026126', year: 2003, doi: '10.1103/PhysRevE.67.026126' },
  'seidman-1983': { type: 'article', author: 'Seidman, Stephen B.', title: 'Network structure and minimum degree', in: 'Social Networks', volume: '5', number: '3', pages: '269–287', year: 1983, doi: '10.1016/0378-8733(83)90028-X' },
  'wasserman-faust-1994': { type: 'book', author: 'Wasserman, Stanley and Faust, Katherine', title: 'Social Network Analysis: Methods and Applications', in: 'Cambridge University Press', year: 1994 },
  'watts-strogatz-1998': { type: 'article', author: 'Watts, Duncan J. and Strogatz, Steven H.', title: 'Collective dynamics of ‘small-world’ networks', in: 'Nature', volume: '393', pages: '440–442', year: 1998, doi: '10.1038/30918' },
};

const HOLDER = { article: 'journal', book: 'publisher', inproceedings: 'booktitle', techreport: 'institution' } as const;

/** BibTeX entries in the order of the keys. Throws on a key that is not there (a test sees to it that none is missing). */
export function bibtex(keys: readonly string[]): string {
  return keys.map((key) => {
    const reference = REFERENCES[key];
    if (!reference) throw new Error(`no reference ${key}`);
    const { type, in: holder, ...fields } = reference;
    const lines = Object.entries({ ...fields, [HOLDER[type]]: holder }).map(([name, value]) => `  ${name} = {${String(value).replaceAll('–', '--')}}`);
    return `@${type}{${key},\n${lines.join(',\n')}\n}`;
  }).join('\n\n');
}

/** Author and year, as in a sentence: "Brandes (2001)", "Gould and Fernandez (1989)", "Gauvin et al. (2022)". */
export function cited(key: string): string {
  const reference = REFERENCES[key];
  if (!reference) throw new Error(`no reference ${key}`);
  const names = reference.author.split(' and ').map((author) => author.split(',')[0]!);
  const who = names.length === 1 ? names[0]! : names.length === 2 ? `${names[0]} and ${names[1]}` : `${names[0]} et al.`;
  return `${who} (${reference.year})`;
}
