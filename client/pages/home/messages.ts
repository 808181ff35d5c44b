/** Words of the start page. */
export const words = {
  title: 'How cities learn from each other',
  about: 'Interurban is a network of cities, their practices, and the exchanges in which they learned from each other. Look up a city, follow a practice from place to place, or load your own tables and see your network.',
  searchLabel: 'Find a city, practice, person, institution or exchange',
  searchPlaceholder: 'Try Medellín, or participatory budgeting',
  questions: 'Ask it something',
  inNumbers: 'In this network',
  from: 'Where the data comes from',
  emptyTitle: 'Nothing here yet',
  emptyText: 'Import a folder of CSV files, a workbook, or a graph (GEXF, GraphML). You see what would happen before anything is written.',
  import: 'Import your network',
  template: 'Get a template',
};

export const questions = {
  city: (name: string) => ({ question: `Who learned from ${name}?`, about: 'A city with its partners, and what travelled between them' }),
  practice: (title: string) => ({ question: `Where did ${title.charAt(0).toLowerCase()}${title.slice(1)} travel?`, about: 'A practice, who took it up, and from whom' }),
  bridges: { question: 'Which cities bridge the others?', about: 'The whole network, sized by betweenness' },
  lessons: { question: 'What worked, and what did not?', about: 'Lessons on practices, exchanges and modules' },
};
