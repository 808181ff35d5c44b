/** Keys and gestures by where they work, in a dialog that Esc closes. */
import { useEffect, useRef } from 'react';
import { HELP_GROUPS, HELP_KEYS, keyText } from './help-keys.ts';
import { messages } from './messages.ts';
import './start.css';

const words = messages.help;

export function HelpDialog({ open, onClose, onTour }: { open: boolean; onClose: () => void; onTour?: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="explorer-help" aria-labelledby="explorer-help-heading" onClose={onClose}>
      <h2 id="explorer-help-heading">{words.heading}</h2>
      <div className="explorer-help-scroll" tabIndex={0} role="group" aria-labelledby="explorer-help-heading">
        <div className="explorer-help-groups">
          {HELP_GROUPS.filter((group) => HELP_KEYS[group].length > 0).map((group) => (
            <section key={group}>
              <h3>{words.groups[group]}</h3>
              <dl>
                {HELP_KEYS[group].map(([meaning, keys]) => (
                  <div key={meaning}><dt>{keys.map((key) => <kbd key={key}>{keyText(key, words.keyNames)}</kbd>)}</dt><dd>{words.meanings[meaning]}</dd></div>
                ))}
              </dl>
            </section>
          ))}
          <section>
            <h3>{words.mouse}</h3>
            <dl>{words.gestures.map(([gesture, meaning]) => <div key={gesture}><dt>{gesture}</dt><dd>{meaning}</dd></div>)}</dl>
            <p className="muted small">{words.table}</p>
          </section>
        </div>
      </div>
      <form method="dialog">
        <button type="submit" className="button primary" autoFocus>{words.close}</button>
        {onTour && <button type="submit" className="button" onClick={onTour}>{words.tour}</button>}
      </form>
    </dialog>
  );
}
