/** What fields and values of rules are called in the language of the page. */
import type { CityAttributes } from '#model/ask.ts';
import type { MeasureDescription } from '#model/measure.ts';
import type { SavedSet } from '#model/rule-evaluation.ts';
import { capital } from '../../ui/sentence.ts';
import { languageName } from '../../ui/language-names.ts';
import { measureLabel, valueText } from '../../vocabulary/vocabulary.tsx';
import type { Dataset } from '../data/dataset.ts';
import { messages as explorer } from '../messages.ts';
import { messages } from './messages.ts';
import type { Naming } from './rule-sentence.ts';

interface NamingSource {
  readonly data: Dataset;
  readonly catalogue: readonly MeasureDescription[];
  readonly topicLabel: (id: string) => string;
  readonly sets: readonly SavedSet[];
  readonly practices: CityAttributes['practices'] | undefined;
}

export function namingOf({ data, catalogue, topicLabel, sets, practices }: NamingSource): Naming {
  const titles = new Map(practices?.id.map((id, at) => [id, practices.title[at]!]));
  const nameOf = (key: string) => data.nodes[data.nodeAt.get(key) ?? -1]?.label ?? key.slice(key.indexOf(':') + 1);
  return {
    field: (field) => fieldName(field, catalogue),
    value(field, value) {
      switch (field) {
        case 'country': return explorer.countryName(value);
        case 'income': return (explorer.incomeGroup[value] ?? value).toLowerCase();
        case 'type': return explorer.types[value as keyof typeof explorer.types] ?? value;
        case 'language': return languageName(value);
        case 'hazard': case 'topic': return topicLabel(value);
        case 'verified': return value === 'yes' ? messages.yes : messages.no;
        case 'adopted': return `“${titles.get(value) ?? value}”`;
        case 'linked': case 'node': return nameOf(value);
        case 'tag': return `“${value}”`;
        case 'set': return `“${sets.find(({ id }) => id === value)?.name ?? value}”`;
        case 'region': case 'kind': return valueText(value);
        default: return field.startsWith('measure:') ? nameOf(`city:${value}`) : value;
      }
    },
  };
}

/** As it stands inside a sentence. */
export function fieldName(field: string, catalogue: readonly MeasureDescription[]): string {
  const measure = field.startsWith('measure:') ? catalogue.find(({ id }) => `measure:${id}` === field) : undefined;
  const name = measure ? measureLabel(measure) : messages.fields[field] ?? field.replace(/^measure:/, '');
  // Names such as PageRank keep their capitals.
  return /^\p{Lu}\P{Lu}*$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

export const fieldHeading = (field: string, catalogue: readonly MeasureDescription[]): string => capital(fieldName(field, catalogue));
