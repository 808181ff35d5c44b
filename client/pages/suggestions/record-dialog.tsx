/** Asks what happened with a suggestion: introduced, declined and why, or which exchange it led to. */
import type { FeedbackRequest } from '#model/monitoring.ts';
import type { Mention } from '#model/profile.ts';
import { type Purpose } from '#model/suggestion.ts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { periodText } from '../../ui/date-text.ts';
import { Ask } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { actions as words } from './messages.ts';

type Outcome = FeedbackRequest['outcome'];
const OUTCOMES = ['introduced', 'exchange', 'declined'] as const satisfies readonly Outcome[];

interface RecordDialogProps {
  seeker: Mention;
  candidate: Mention;
  purpose: Purpose;
  pending: boolean;
  error: unknown;
  onRecord: (event: Pick<FeedbackRequest, 'outcome' | 'reason' | 'exchangeId'>) => void;
  onClose: () => void;
}

export function RecordDialog({ seeker, candidate, purpose, pending, error, onRecord, onClose }: RecordDialogProps) {
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>('introduced');
  const [reason, setReason] = useState('');
  const [exchangeId, setExchangeId] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim();
    setMissing(outcome === 'declined' && why === '');
    if (outcome === 'declined' && why === '') document.getElementById(`${id}-reason`)?.focus();
    else onRecord({ outcome, reason: why === '' ? null : why, exchangeId: outcome === 'exchange' && exchangeId !== '' ? exchangeId : null });
  };
  return (
    <Ask title={words.recordTitle(candidate.label)} open onOpenChange={(open) => { if (!open) onClose(); }}>
      <form className="record-form" onSubmit={submit} noValidate>
        <fieldset className="controls-group">
          <legend className="visually-hidden">{words.outcome}</legend>
          {OUTCOMES.map((one) => (
            <label key={one} className="check"><input type="radio" name={`${id}-outcome`} value={one} checked={outcome === one} onChange={() => setOutcome(one)} /><span>{words.outcomes[one]}</span></label>
          ))}
        </fieldset>
        {outcome === 'exchange' && <ExchangeField seeker={seeker} candidate={candidate} value={exchangeId} onChange={setExchangeId} />}
        {outcome === 'declined' && (
          <div className="field">
            <label className="field-label" htmlFor={`${id}-reason`}>{words.reason}<span aria-hidden="true"> *</span></label>
            <textarea id={`${id}-reason`} className="input" value={reason} maxLength={2000} aria-required aria-invalid={missing} aria-describedby={`${id}-reason-help`} onChange={(event) => { setReason(event.target.value); setMissing(false); }} />
            {missing && <p className="field-problem" role="alert">{words.reasonMissing}</p>}
            <p className="field-help" id={`${id}-reason-help`}>{words.reasonHelp}</p>
          </div>
        )}
        <p className="muted small">{words.forPurpose(purposeTexts[purpose].label)}</p>
        {error !== null && <ErrorNotice title={words.failed} error={error} />}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>{words.cancel}</button>
          <button type="submit" className="button primary" disabled={pending}>{words.save}</button>
        </div>
      </form>
    </Ask>
  );
}

/** Exchanges that both took part in come first: the exchange may be on record since the suggestion was made. */
function ExchangeField({ seeker, candidate, value, onChange }: { seeker: Mention; candidate: Mention; value: string; onChange: (id: string) => void }) {
  const id = useId();
  const own = useQuery(api.profiles.city.query({ params: { id: seeker.id } })).data?.exchanges ?? [];
  const theirs = useQuery(api.profiles.city.query({ params: { id: candidate.id } })).data?.exchanges ?? [];
  const shared = new Set(theirs.map(({ exchange }) => exchange.id));
  const newestFirst = [...own].sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1));
  const option = ({ exchange, start, end }: (typeof own)[number]) => <option key={exchange.id} value={exchange.id}>{[exchange.label, periodText(start, end)].filter((part) => part !== null).join(', ')}</option>;
  const both = newestFirst.filter(({ exchange }) => shared.has(exchange.id));
  const others = newestFirst.filter(({ exchange }) => !shared.has(exchange.id));
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{words.exchange}</label>
      <select id={id} className="input" value={value} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.exchangeNone}</option>
        {both.length > 0 && <optgroup label={words.exchangeBoth}>{both.map(option)}</optgroup>}
        {others.length > 0 && <optgroup label={words.exchangeOwn(seeker.label)}>{others.map(option)}</optgroup>}
      </select>
      <p className="field-help" id={`${id}-help`}>{words.exchangeHelp} <Link to="/exchanges/new">{words.exchangeNew}</Link></p>
    </div>
  );
}
