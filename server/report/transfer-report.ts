/** The transfer report, section by section, from measures of the registry: nothing in it is computed elsewhere. */
import { methodsText } from '../analytics/methods-text.ts';
import { bibtex } from '../analytics/references.ts';
import { getMeasure } from '../analytics/registry.ts';
import { SOFTWARE } from '../analytics/software.ts';
import type { NetworkColumns } from '../graph/network-columns.ts';
import { filterNetwork } from '../graph/network-filters.ts';
import { MeasureRequest, type MeasureResult } from '../model/measure.ts';
import type { ReportSection, TransferReport, TransferReportRequest } from '../model/transfer-report.ts';
import { Answer, type Ask } from './answers.ts';
import { basisSection, brokerSection, directionSection, flowSection } from './structure-sections.ts';
import { paceSection, practicesSection } from './transfer-sections.ts';

/** Computes a measure on the whole network (filters are in the request). */
export type Compute = (id: string, request: MeasureRequest) => Promise<MeasureResult>;

export async function transferReport(network: NetworkColumns, request: TransferReportRequest, compute: Compute, onSection: (done: number, total: number) => void = () => {}): Promise<TransferReport> {
  const { filters, samples, seed, within } = request;
  const asked = new Map<string, MeasureRequest>();
  const ask: Ask = async (id, given = {}) => {
    const one = MeasureRequest.parse({ ...given, filters, samples, seed });
    asked.set(id, one);
    return new Answer(await compute(id, one));
  };
  const filtered = filterNetwork(network, filters);
  const parts: (() => Promise<ReportSection>)[] = [
    () => basisSection(filtered, ask), () => paceSection(ask, within), async () => practicesSection(filtered), () => directionSection(ask), () => flowSection(ask), () => brokerSection(ask),
  ];
  const sections: ReportSection[] = [];
  for (const part of parts) {
    onSection(sections.length, parts.length);
    sections.push(await part());
  }
  const ids = [...asked.keys()];
  const works = [...new Set(ids.flatMap((id) => getMeasure(id).references))].sort();
  return {
    dataVersion: network.dataVersion, software: SOFTWARE, request, sections,
    methods: ids.map((id) => ({ measure: id, label: getMeasure(id).label, text: methodsText(id, asked.get(id)!, network.dataVersion).text })),
    bibtex: bibtex(works),
  };
}
