/** The transfer report: what a coordinator sends to a board about learning between the cities of a network. */
import { z } from 'zod';
import { NetworkFilters } from './network-wire.ts';

export const TransferReportRequest = z.strictObject({
  filters: NetworkFilters.prefault({}),
  /** Months in which an adoption counts as following an exchange. */
  within: z.number().int().min(1).max(240).default(24),
  /** Networks drawn for every comparison with chance; below 39 no p-value could be as small as one in forty. */
  samples: z.number().int().min(39).max(999).default(199),
  seed: z.number().int().min(0).max(4294967295).default(1),
});
export type TransferReportRequest = z.infer<typeof TransferReportRequest>;

export const ReportTable = z.strictObject({
  caption: z.string(), columns: z.array(z.strictObject({ label: z.string(), number: z.boolean() })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});
export type ReportTable = z.infer<typeof ReportTable>;

export const ReportSection = z.strictObject({
  id: z.string(), title: z.string(),
  /** The answer in one or two sentences. */
  answer: z.string(), points: z.array(z.string()), tables: z.array(ReportTable), caveats: z.array(z.string()),
});
export type ReportSection = z.infer<typeof ReportSection>;

export const TransferReport = z.strictObject({
  dataVersion: z.string(), software: z.string(), request: TransferReportRequest,
  sections: z.array(ReportSection),
  /** How every figure was computed, and the works named, as BibTeX. */
  methods: z.array(z.strictObject({ measure: z.string(), label: z.string(), text: z.string() })), bibtex: z.string(),
});
export type TransferReport = z.infer<typeof TransferReport>;
