/** Addresses of every page and of the states of the explorer, for suites that visit all of them. */
export const EXPLORER = [
  '/explore', '/explore?view=network', '/explore?focus=city:medellin-co&selected=city:barcelona-es', '/explore?view=network&tab=table', '/explore?view=network&tab=map', '/explore?view=network&color=measure:betweenness',
  '/explore?focus=city:medellin-co&link=city:medellin-co~city:barcelona-es', '/explore?view=network&from=2010&to=2014&kind=workshop', '/explore?view=network&group=region',
];
export const PAGES = [
  '/', '/cities', '/practices', '/exchanges', '/institutions', '/people', '/programmes', '/topics', '/lessons', '/modules', '/sources',
  '/city/medellin-co', '/city/medellin-co/edit', '/city/medellin-co/peers', '/city/medellin-co/peers?view=shortlist', '/practice/purok-system', '/exchange/sanfran-oslob-training-2011', '/institution/unisdr-geti',
  '/person/margareta-wahlstrom', '/programme/mcr', '/topic/governance', '/cities/new', '/exchanges/new', '/import', '/datasets',
  '/measures', '/measures/betweenness', '/measures/summary?network=undirected', '/flows', '/spread', '/spread/purok-system', '/robustness', '/report',
  '/suggestions', '/cohorts', '/monitoring', '/backtest', '/suggestions/model', '/compare', '/compare?of=cities&a=kobe-jp&b=oslob-ph', '/stories', '/embed?view=network', '/nowhere',
];
