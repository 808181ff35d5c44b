/** Copies the address that restores what is on the screen, and says whether it could. */
import { useState } from 'react';
import { writeClipboard } from '../../ui/clipboard.ts';
import { Icon } from '../icons.tsx';
import { messages } from '../messages.ts';
import { messages as words } from './messages.ts';

export function CopyLink({ linkText }: { linkText: () => string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => setSaid(await writeClipboard(linkText()) ? messages.toolbar.copied : messages.toolbar.copyFailed);
  return (
    <section className="explorer-drop-part">
      <button type="button" className="button small" onClick={() => void copy()}><Icon name="link" />{messages.toolbar.copyLink}</button>
      <p className="muted explorer-note" role="status">{said ?? words.linkHolds}</p>
    </section>
  );
}
