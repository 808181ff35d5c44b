/** The keys, in a dialog that Esc closes. */
import { useEffect, useRef } from 'react';
import { messages } from './messages.ts';

const words = messages.help;

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="explorer-help" aria-labelledby="explorer-help-heading" onClose={onClose}>
      <h2 id="explorer-help-heading">{words.heading}</h2>
      <dl>
        {words.keys.map(([keys, meaning]) => (
          <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{meaning}</dd></div>
        ))}
      </dl>
      <p className="muted">{words.mouse}</p>
      <form method="dialog"><button type="submit" className="button">{words.close}</button></form>
    </dialog>
  );
}
