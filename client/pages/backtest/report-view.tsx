/** A report: the split in words, every ranker, slices, likelihoods and the learning curve, seed by seed. */
import { BACKTEST_METRICS, type BacktestMetric, type BacktestReport, type BacktestRun } from '#model/backtest.ts';
import { useId, useState } from 'react';
import { api } from '../../api.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { metricTexts } from '../../vocabulary/messages.ts';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { intervalText, metricOf } from './figures.ts';
import { LearningView } from './learning-view.tsx';
import { words, said } from './messages.ts';
import { ApartTable, RankersView } from './rankers-view.tsx';
import { ReliabilityView } from './reliability-view.tsx';
import { SlicesView } from './slices-view.tsx';

export function ReportView({ id, report }: { id: string; report: BacktestReport }) {
  const [at, setAt] = useState(0);
  const [metric, setMetric] = useState<BacktestMetric>('mrr');
  const field = useId();
  const run = report.runs[at]!;
  const model = run.rankers.find((one) => one.id === run.model);
  const best = run.rankers.find((one) => one.id === run.bestBaseline)!;
  const file = (format: 'csv' | 'json') => api.backtests.report.url({ params: { id }, query: { format } });
  const times = best.ratio === null ? null : intervalText(best.ratio);
  return (
    <div className="backtest-report">
      <div className="backtest-head">
        <h2>{words.report}</h2>
        <p className="muted small" role="status">{words.basis(run.counts.cities, best.headline.queries, best.headline.seekers)} · {report.request.split} · {report.software} · {said.data(report.dataVersion)}</p>
      </div>
      <p className="lead backtest-verdict">{words.bestText(best.label, intervalText(metricOf(best.headline, 'mrr'), words.tooFew))} {times === null ? words.noModel : words.ratioText(times)}</p>
      <div className="backtest-run">
        <a className="button small" href={file('csv')} download="backtest.csv">{words.csv}</a>
        <a className="button small" href={file('json')} download="backtest.json">{words.json}</a>
        {report.runs.length > 1 && (
          <div className="backtest-inline">
            <label htmlFor={`${field}-seed`}>{words.seed}</label>
            <select id={`${field}-seed`} className="input" value={at} onChange={(event) => setAt(Number(event.target.value))}>
              {report.runs.map(({ seed }, place) => <option key={seed} value={place}>{seed}</option>)}
            </select>
          </div>
        )}
        <div className="backtest-inline">
          <label htmlFor={`${field}-metric`}>{words.figure}</label>
          <select id={`${field}-metric`} className="input" value={metric} onChange={(event) => setMetric(event.target.value as BacktestMetric)}>
            {BACKTEST_METRICS.map((one) => <option key={one} value={one}>{metricTexts[one].label}</option>)}
          </select>
        </div>
        <span className="muted small">{metricTexts[metric].meaning}</span>
      </div>
      <RankersView run={run} metric={metric} />
      {report.runs.length > 1 && <SeedsTable runs={report.runs} metric={metric} />}
      <Section title={words.split}>
        <ul className="backtest-split prose">{run.split.map((sentence) => <li key={sentence} {...inEnglish}>{sentence}</li>)}</ul>
      </Section>
      <ApartTable run={run} />
      <SlicesView run={run} metric={metric} />
      {model?.reliability && <ReliabilityView bins={model.reliability} />}
      {run.learningCurve && <LearningView run={run} curve={run.learningCurve} />}
      <Section title={words.notes}>
        <ul className="backtest-split prose">{report.notes.map((note) => <li key={note} {...inEnglish}>{note}</li>)}</ul>
      </Section>
    </div>
  );
}

function SeedsTable({ runs, metric }: { runs: readonly BacktestRun[]; metric: BacktestMetric }) {
  const of = (run: BacktestRun, id: string | null) => run.rankers.find((one) => one.id === id);
  const columns: readonly DataColumn<BacktestRun>[] = [
    { key: 'seed', label: words.seed, number: true, cell: ({ seed }) => seed },
    { key: 'model', label: `${words.model}, ${metricTexts[metric].label}`, number: true, cell: (run) => { const model = of(run, run.model); return model ? intervalText(metricOf(model.headline, metric), words.tooFew) : '–'; } },
    { key: 'best', label: `${words.best}, ${metricTexts[metric].label}`, number: true, cell: (run) => intervalText(metricOf(of(run, run.bestBaseline)!.headline, metric), words.tooFew) },
    { key: 'which', label: words.best, cell: (run) => of(run, run.bestBaseline)!.label },
    { key: 'ratio', label: words.ratio, title: words.ratioTitle, number: true, cell: (run) => { const { ratio } = of(run, run.bestBaseline)!; return ratio === null ? '–' : intervalText(ratio); } },
  ];
  return (
    <Section title={words.seedsTable}>
      <DataTable caption={words.tableOf(words.seedsTable)} columns={columns} rows={runs} rowKey={({ seed }) => String(seed)} first={20} />
    </Section>
  );
}
