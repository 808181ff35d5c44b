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
  'albert-2000': { type: 'article', author: 'Albert, Réka and Jeong, Hawoong and Barabási, Albert-László', title: 'Error and attack tolerance of complex networks', in: 'Nature', volume: '406', pages: '378–382', year: 2000, doi: '10.1038/35019019' },
  'allison-1982': { type: 'article', author: 'Allison, Paul D.', title: 'Discrete-time methods for the analysis of event histories', in: 'Sociological Methodology', volume: '13', pages: '61–98', year: 1982, doi: '10.2307/270718' },
  'barrat-2004': { type: 'article', author: 'Barrat, A. and Barthélemy, M. and Pastor-Satorras, R. and Vespignani, A.', title: 'The architecture of complex weighted networks', in: 'Proceedings of the National Academy of Sciences', volume: '101', number: '11', pages: '3747–3752', year: 2004, doi: '10.1073/pnas.0400087101' },
  'batagelj-zaversnik-2003': { type: 'article', author: 'Batagelj, Vladimir and Zaveršnik, Matjaž', title: 'An O(m) algorithm for cores decomposition of networks', in: 'arXiv', pages: 'cs/0310049', year: 2003 },
  'benjamini-hochberg-1995': { type: 'article', author: 'Benjamini, Yoav and Hochberg, Yosef', title: 'Controlling the false discovery rate: a practical and powerful approach to multiple testing', in: 'Journal of the Royal Statistical Society: Series B', volume: '57', number: '1', pages: '289–300', year: 1995, doi: '10.1111/j.2517-6161.1995.tb02031.x' },
  'bentert-2020': { type: 'article', author: 'Bentert, Matthias and Himmel, Anne-Sophie and Nichterlein, André and Niedermeier, Rolf', title: 'Efficient computation of optimal temporal walks under waiting-time constraints', in: 'Applied Network Science', volume: '5', pages: '73', year: 2020, doi: '10.1007/s41109-020-00311-0' },
  'borassi-natale-2016': { type: 'inproceedings', author: 'Borassi, Michele and Natale, Emanuele', title: 'KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation', in: '24th Annual European Symposium on Algorithms (ESA 2016)', pages: '20:1–20:18', year: 2016, doi: '10.4230/LIPIcs.ESA.2016.20' },
  'borgatti-2006': { type: 'article', author: 'Borgatti, Stephen P.', title: 'Identifying sets of key players in a social network', in: 'Computational and Mathematical Organization Theory', volume: '12', pages: '21–34', year: 2006, doi: '10.1007/s10588-006-7084-x' },
  'brandes-2001': { type: 'article', author: 'Brandes, Ulrik', title: 'A faster algorithm for betweenness centrality', in: 'Journal of Mathematical Sociology', volume: '25', number: '2', pages: '163–177', year: 2001, doi: '10.1080/0022250X.2001.9990249' },
  'brin-page-1998': { type: 'article', author: 'Brin, Sergey and Page, Lawrence', title: 'The anatomy of a large-scale hypertextual Web search engine', in: 'Computer Networks and ISDN Systems', volume: '30', pages: '107–117', year: 1998, doi: '10.1016/S0169-7552(98)00110-X' },
  'brookmeyer-crowley-1982': { type: 'article', author: 'Brookmeyer, Ron and Crowley, John', title: 'A confidence interval for the median survival time', in: 'Biometrics', volume: '38', number: '1', pages: '29–41', year: 1982, doi: '10.2307/2530286' },
  'burt-1992': { type: 'book', author: 'Burt, Ronald S.', title: 'Structural Holes: The Social Structure of Competition', in: 'Harvard University Press', year: 1992 },
  'cameron-miller-2015': { type: 'article', author: 'Cameron, A. Colin and Miller, Douglas L.', title: 'A practitioner’s guide to cluster-robust inference', in: 'Journal of Human Resources', volume: '50', number: '2', pages: '317–372', year: 2015, doi: '10.3368/jhr.50.2.317' },
  'chao-2014': { type: 'article', author: 'Chao, Anne and Gotelli, Nicholas J. and Hsieh, T. C. and Sander, Elizabeth L. and Ma, K. H. and Colwell, Robert K. and Ellison, Aaron M.', title: 'Rarefaction and extrapolation with Hill numbers: a framework for sampling and estimation in species diversity studies', in: 'Ecological Monographs', volume: '84', number: '1', pages: '45–67', year: 2014, doi: '10.1890/13-0133.1' },
  'cooper-harvey-kennedy-2001': { type: 'techreport', author: 'Cooper, Keith D. and Harvey, Timothy J. and Kennedy, Ken', title: 'A simple, fast dominance algorithm', in: 'Rice University', pages: 'TR-06-33870', year: 2001 },
  'davison-hinkley-1997': { type: 'book', author: 'Davison, A. C. and Hinkley, D. V.', title: 'Bootstrap Methods and their Application', in: 'Cambridge University Press', year: 1997, doi: '10.1017/CBO9780511802843' },
  'freeman-1977': { type: 'article', author: 'Freeman, Linton C.', title: 'A set of measures of centrality based on betweenness', in: 'Sociometry', volume: '40', number: '1', pages: '35–41', year: 1977, doi: '10.2307/3033543' },
  'garlaschelli-loffredo-2004': { type: 'article', author: 'Garlaschelli, Diego and Loffredo, Maria I.', title: 'Patterns of link reciprocity in directed networks', in: 'Physical Review Letters', volume: '93', pages: '268701', year: 2004, doi: '10.1103/PhysRevLett.93.268701' },
  'gauvin-2022': { type: 'article', author: 'Gauvin, Laetitia and Génois, Mathieu and Karsai, Márton and Kivelä, Mikko and Takaguchi, Taro and Valdano, Eugenio and Vestergaard, Christian L.', title: 'Randomized reference models for temporal networks', in: 'SIAM Review', volume: '64', number: '4', pages: '763–830', year: 2022, doi: '10.1137/19M1242252' },
  'gould-fernandez-1989': { type: 'article', author: 'Gould, Roger V. and Fernandez, Roberto M.', title: 'Structures of mediation: a formal approach to brokerage in transaction networks', in: 'Sociological Methodology', volume: '19', pages: '89–126', year: 1989, doi: '10.2307/270949' },
  'hennig-2007': { type: 'article', author: 'Hennig, Christian', title: 'Cluster-wise assessment of cluster stability', in: 'Computational Statistics and Data Analysis', volume: '52', number: '1', pages: '258–271', year: 2007, doi: '10.1016/j.csda.2006.11.025' },
  'hill-1973': { type: 'article', author: 'Hill, M. O.', title: 'Diversity and evenness: a unifying notation and its consequences', in: 'Ecology', volume: '54', number: '2', pages: '427–432', year: 1973, doi: '10.2307/1934352' },
  'holme-2002': { type: 'article', author: 'Holme, Petter and Kim, Beom Jun and Yoon, Chang No and Han, Seung Kee', title: 'Attack vulnerability of complex networks', in: 'Physical Review E', volume: '65', pages: '056109', year: 2002, doi: '10.1103/PhysRevE.65.056109' },
  'holme-saramaki-2012': { type: 'article', author: 'Holme, Petter and Saramäki, Jari', title: 'Temporal networks', in: 'Physics Reports', volume: '519', number: '3', pages: '97–125', year: 2012, doi: '10.1016/j.physrep.2012.03.001' },
  'hubert-arabie-1985': { type: 'article', author: 'Hubert, Lawrence and Arabie, Phipps', title: 'Comparing partitions', in: 'Journal of Classification', volume: '2', pages: '193–218', year: 1985, doi: '10.1007/BF01908075' },
  'kalbfleisch-prentice-2002': { type: 'book', author: 'Kalbfleisch, John D. and Prentice, Ross L.', title: 'The Statistical Analysis of Failure Time Data', in: 'Wiley', year: 2002, doi: '10.1002/9781118032985' },
  'kaplan-meier-1958': { type: 'article', author: 'Kaplan, E. L. and Meier, Paul', title: 'Nonparametric estimation from incomplete observations', in: 'Journal of the American Statistical Association', volume: '53', number: '282', pages: '457–481', year: 1958, doi: '10.1080/01621459.1958.10501452' },
  'kish-1965': { type: 'book', author: 'Kish, Leslie', title: 'Survey Sampling', in: 'Wiley', year: 1965 },
  'kleinberg-1999': { type: 'article', author: 'Kleinberg, Jon M.', title: 'Authoritative sources in a hyperlinked environment', in: 'Journal of the ACM', volume: '46', number: '5', pages: '604–632', year: 1999, doi: '10.1145/324133.324140' },
  'lentz-2013': { type: 'article', author: 'Lentz, Hartmut H. K. and Selhorst, Thomas and Sokolov, Igor M.', title: 'Unfolding accessibility provides a macroscopic approach to temporal networks', in: 'Physical Review Letters', volume: '110', number: '11', pages: '118701', year: 2013, doi: '10.1103/PhysRevLett.110.118701' },
  'li-propert-rosenbaum-2001': { type: 'article', author: 'Li, Yunfei Paul and Propert, Kathleen J. and Rosenbaum, Paul R.', title: 'Balanced risk set matching', in: 'Journal of the American Statistical Association', volume: '96', number: '455', pages: '870–882', year: 2001, doi: '10.1198/016214501753208573' },
  'lloyd-smith-2005': { type: 'article', author: 'Lloyd-Smith, J. O. and Schreiber, S. J. and Kopp, P. E. and Getz, W. M.', title: 'Superspreading and the effect of individual variation on disease emergence', in: 'Nature', volume: '438', pages: '355–359', year: 2005, doi: '10.1038/nature04153' },
  'mantel-1966': { type: 'article', author: 'Mantel, Nathan', title: 'Evaluation of survival data and two new rank order statistics arising in its consideration', in: 'Cancer Chemotherapy Reports', volume: '50', number: '3', pages: '163–170', year: 1966 },
  'marchiori-latora-2000': { type: 'article', author: 'Marchiori, Massimo and Latora, Vito', title: 'Harmony in the small-world', in: 'Physica A', volume: '285', pages: '539–546', year: 2000, doi: '10.1016/S0378-4371(00)00311-3' },
  'maslov-sneppen-2002': { type: 'article', author: 'Maslov, Sergei and Sneppen, Kim', title: 'Specificity and stability in topology of protein networks', in: 'Science', volume: '296', pages: '910–913', year: 2002, doi: '10.1126/science.1065103' },
  'newman-2001': { type: 'article', author: 'Newman, M. E. J.', title: 'Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality', in: 'Physical Review E', volume: '64', pages: '016132', year: 2001, doi: '10.1103/PhysRevE.64.016132' },
  'newman-2003': { type: 'article', author: 'Newman, M. E. J.', title: 'Mixing patterns in networks', in: 'Physical Review E', volume: '67', pages: '026126', year: 2003, doi: '10.1103/PhysRevE.67.026126' },
  'newman-girvan-2004': { type: 'article', author: 'Newman, M. E. J. and Girvan, M.', title: 'Finding and evaluating community structure in networks', in: 'Physical Review E', volume: '69', pages: '026113', year: 2004, doi: '10.1103/PhysRevE.69.026113' },
  'reichardt-bornholdt-2006': { type: 'article', author: 'Reichardt, Jörg and Bornholdt, Stefan', title: 'Statistical mechanics of community detection', in: 'Physical Review E', volume: '74', pages: '016110', year: 2006, doi: '10.1103/PhysRevE.74.016110' },
  'riondato-kornaropoulos-2014': { type: 'inproceedings', author: 'Riondato, Matteo and Kornaropoulos, Evgenios M.', title: 'Fast approximation of betweenness centrality through sampling', in: 'Proceedings of the 7th ACM International Conference on Web Search and Data Mining', pages: '413–422', year: 2014, doi: '10.1145/2556195.2556224' },
  'sariyuce-2013': { type: 'inproceedings', author: 'Sarıyüce, Ahmet Erdem and Saule, Erik and Kaya, Kamer and Çatalyürek, Ümit V.', title: 'Shattering and compressing networks for betweenness centrality', in: 'Proceedings of the 2013 SIAM International Conference on Data Mining', pages: '686–694', year: 2013, doi: '10.1137/1.9781611972832.76' },
  'ovelgonne-geyer-schulz-2012': { type: 'inproceedings', author: 'Ovelgönne, Michael and Geyer-Schulz, Andreas', title: 'An ensemble learning strategy for graph clustering', in: 'Graph Partitioning and Graph Clustering', pages: '187–206', year: 2012, doi: '10.1090/conm/588/11701' },
  'seidman-1983': { type: 'article', author: 'Seidman, Stephen B.', title: 'Network structure and minimum degree', in: 'Social Networks', volume: '5', number: '3', pages: '269–287', year: 1983, doi: '10.1016/0378-8733(83)90028-X' },
  'shalizi-thomas-2011': { type: 'article', author: 'Shalizi, Cosma Rohilla and Thomas, Andrew C.', title: 'Homophily and contagion are generically confounded in observational social network studies', in: 'Sociological Methods and Research', volume: '40', number: '2', pages: '211–239', year: 2011, doi: '10.1177/0049124111404820' },
  'shipan-volden-2008': { type: 'article', author: 'Shipan, Charles R. and Volden, Craig', title: 'The mechanisms of policy diffusion', in: 'American Journal of Political Science', volume: '52', number: '4', pages: '840–857', year: 2008, doi: '10.1111/j.1540-5907.2008.00346.x' },
  'squartini-2013': { type: 'article', author: 'Squartini, Tiziano and Picciolo, Francesco and Ruzzenenti, Franco and Garlaschelli, Diego', title: 'Reciprocity of weighted networks', in: 'Scientific Reports', volume: '3', pages: '2729', year: 2013, doi: '10.1038/srep02729' },
  'tarjan-1972': { type: 'article', author: 'Tarjan, Robert', title: 'Depth-first search and linear graph algorithms', in: 'SIAM Journal on Computing', volume: '1', number: '2', pages: '146–160', year: 1972, doi: '10.1137/0201010' },
  'then-2014': { type: 'article', author: 'Then, Manuel and Kaufmann, Moritz and Chirigati, Fernando and Hoang-Vu, Tuan-Anh and Pham, Kien and Kemper, Alfons and Neumann, Thomas and Vo, Huy T.', title: 'The more the merrier: efficient multi-source graph traversal', in: 'Proceedings of the VLDB Endowment', volume: '8', number: '4', pages: '449–460', year: 2014, doi: '10.14778/2735496.2735507' },
  'traag-2019': { type: 'article', author: 'Traag, V. A. and Waltman, L. and van Eck, N. J.', title: 'From Louvain to Leiden: guaranteeing well-connected communities', in: 'Scientific Reports', volume: '9', pages: '5233', year: 2019, doi: '10.1038/s41598-019-41695-z' },
  'uno-2014': { type: 'article', author: 'Uno, Hajime and Claggett, Brian and Tian, Lu and others', title: 'Moving beyond the hazard ratio in quantifying the between-group difference in survival analysis', in: 'Journal of Clinical Oncology', volume: '32', number: '22', pages: '2380–2385', year: 2014, doi: '10.1200/JCO.2014.55.2208' },
  'valente-1995': { type: 'book', author: 'Valente, Thomas W.', title: 'Network Models of the Diffusion of Innovations', in: 'Hampton Press', year: 1995 },
  'wallinga-teunis-2004': { type: 'article', author: 'Wallinga, Jacco and Teunis, Peter', title: 'Different epidemic curves for severe acute respiratory syndrome reveal similar impacts of control measures', in: 'American Journal of Epidemiology', volume: '160', number: '6', pages: '509–516', year: 2004, doi: '10.1093/aje/kwh255' },
  'wasserman-faust-1994': { type: 'book', author: 'Wasserman, Stanley and Faust, Katherine', title: 'Social Network Analysis: Methods and Applications', in: 'Cambridge University Press', year: 1994 },
  'watts-strogatz-1998': { type: 'article', author: 'Watts, Duncan J. and Strogatz, Steven H.', title: 'Collective dynamics of ‘small-world’ networks', in: 'Nature', volume: '393', pages: '440–442', year: 1998, doi: '10.1038/30918' },
  'wilson-1927': { type: 'article', author: 'Wilson, Edwin B.', title: 'Probable inference, the law of succession, and statistical inference', in: 'Journal of the American Statistical Association', volume: '22', number: '158', pages: '209–212', year: 1927, doi: '10.1080/01621459.1927.10502953' },
  'wu-2014': { type: 'article', author: 'Wu, Huanhuan and Cheng, James and Huang, Silu and Ke, Yiping and Lu, Yi and Xu, Yanyan', title: 'Path problems in temporal graphs', in: 'Proceedings of the VLDB Endowment', volume: '7', number: '9', pages: '721–732', year: 2014, doi: '10.14778/2732939.2732945' },
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
