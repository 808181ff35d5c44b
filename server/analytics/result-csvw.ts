/**
 * What the CSV of a result cannot say of itself, as metadata of the W3C recommendation "Metadata Vocabulary for
 * Tabular Data" (CSV on the Web, 2015): columns with their meaning and unit, and all that is needed to compute it again.
 */
import type { MeasureDescription, MeasureResult } from '../model/measure.ts';

const TYPES = { text: 'string', number: 'double', date: 'date' } as const;

/** To stand beside the CSV as `ID.csv-metadata.json`. */
export function resultMetadata(measure: MeasureDescription, result: MeasureResult): Record<string, unknown> {
  const { dataVersion, software, network, weights, filters, parameters, null: nullModel, samples, seed, n, links, notes } = result;
  return {
    '@context': 'http://www.w3.org/ns/csvw', url: `${measure.id}.csv`,
    'dc:title': measure.label, 'dc:description': measure.definition, 'dc:source': measure.source,
    'schema:version': dataVersion, 'schema:creator': software,
    'schema:measurementTechnique': JSON.stringify({ measure: measure.id, network, weights, filters, parameters, null: nullModel, samples, seed }),
    'rdfs:comment': [`n = ${n} cities, ${links} links`, ...notes],
    tableSchema: {
      columns: result.columns.map(({ name, label, type, unit, description }) => ({
        name, titles: name, datatype: TYPES[type], null: '', 'dc:title': label, 'dc:description': description, ...(unit === null ? {} : { 'schema:unitText': unit }),
      })),
    },
  };
}
