/** Where an import begins: drop or choose files, watch them go up. The review has its own address. */
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Button, DropZone, FileTrigger } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { bytesText, countOf } from '../../ui/number-text.ts';
import { droppedFiles, pickedFiles } from './dropped-files.ts';
import { words, said } from './messages.ts';
import './import.css';

const ACCEPTED = ['.csv', '.tsv', '.txt', '.xlsx', '.gexf', '.graphml', '.xml', '.zip'];

export default function ImportPage() {
  const id = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [dataset, setDataset] = useState('');
  const [clearEmpty, setClearEmpty] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [message, setMessage] = useState('');
  const abort = useRef<AbortController | null>(null);

  const upload = async (chosen: readonly File[]) => {
    setError(null);
    setMessage(chosen.length === 0 ? words.noFiles : '');
    if (chosen.length === 0) return;
    const controller = new AbortController();
    abort.current = controller;
    setFiles(chosen);
    setShare(0);
    try {
      const pending = await api.imports.create({
        files: chosen, signal: controller.signal, onUpload: setShare,
        form: { dataset: dataset.trim() || undefined, clearEmpty: clearEmpty ? 'true' : 'false' },
      });
      queries.setQueryData(api.imports.read.query({ params: { id: pending.id } }).queryKey, pending);
      await navigate(`/import/${encodeURIComponent(pending.id)}`, { state: { clearEmpty } });
    } catch (failure) {
      if (controller.signal.aborted) setMessage(words.uploadCancelled);
      else setError(failure);
    } finally {
      setShare(null);
    }
  };
  const size = files.reduce((sum, file) => sum + file.size, 0);

  return (
    <div className="page import-page">
      <title>{`${words.title} · Interurban`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.about}</p>
      {share === null ? (
        <DropZone className="drop-zone" aria-label={words.drop} onDrop={(event) => void droppedFiles(event.items).then(upload, setError)}>
          <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M24 32V10m0 0-8 8m8-8 8 8M8 32v6h32v-6" /></svg>
          <p className="drop-text">{words.drop}</p>
          <div className="drop-buttons">
            <FileTrigger allowsMultiple acceptedFileTypes={ACCEPTED} onSelect={(list) => void upload(pickedFiles(list))}>
              <Button className="button primary">{words.chooseFiles}</Button>
            </FileTrigger>
            <FileTrigger acceptDirectory onSelect={(list) => void upload(pickedFiles(list))}>
              <Button className="button">{words.chooseFolder}</Button>
            </FileTrigger>
          </div>
          <p className="small muted">
            {words.template} <a href={api.exports.template.url({ query: { format: 'xlsx' } })} download>{said.xlsx}</a> {said.or} <a href={api.exports.template.url({ query: { format: 'csv' } })} download>{said.csv}</a>
          </p>
        </DropZone>
      ) : (
        <div className="drop-zone busy">
          <p role="status">{share < 1 ? `${words.uploading} ${countOf(files.length, 'file', 'files')}, ${bytesText(size)}` : words.checking}</p>
          <progress aria-label={share < 1 ? words.uploading : words.checking} max={1} {...(share < 1 ? { value: share } : {})} />
          <button type="button" className="button" onClick={() => abort.current?.abort()}>{said.cancel}</button>
        </div>
      )}
      <p role="status" className={message ? 'small' : 'visually-hidden'}>{message}</p>
      {error !== null && <ErrorNotice title={said.notUploaded} error={error} />}
      <fieldset className="import-options">
        <legend className="visually-hidden">{words.options}</legend>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-dataset`}>{words.dataset}</label>
          <input id={`${id}-dataset`} className="input" value={dataset} maxLength={200} aria-describedby={`${id}-help`} onChange={(event) => setDataset(event.target.value)} />
          <p className="field-help" id={`${id}-help`}>{words.datasetHelp}</p>
        </div>
        <label className="check">
          <input type="checkbox" checked={clearEmpty} onChange={(event) => setClearEmpty(event.target.checked)} />
          <span>{words.clearEmpty}<span className="field-help"> {words.clearEmptyHelp}</span></span>
        </label>
      </fieldset>
    </div>
  );
}
