/** Everything that takes what is on the screen elsewhere. */
import { lazy, Suspense, useState } from 'react';
import { messages as exporting } from '../export/messages.ts';
import { Icon } from '../icons.tsx';
import { messages as telling } from '../story/messages.ts';
import type { Bench } from '../use-bench.ts';
import { CopyLink } from './copy-link.tsx';
import { Drop } from './drop.tsx';
import { messages } from './messages.ts';

const PictureDialog = lazy(() => import('../export/picture-dialog.tsx'));
const EmbedDialog = lazy(() => import('../export/embed-dialog.tsx'));

/** Dialogs stand outside the menu, which closes when one opens. */
export function ShareMenu({ bench, bare }: { bench: Bench; bare: boolean }) {
  const [dialog, setDialog] = useState<'picture' | 'embed' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Drop label={messages.share} icon="share" bare={bare}>
        {(closeMenu) => {
          const open = (which: 'picture' | 'embed') => {
            closeMenu();
            setDialog(which);
          };
          return (
            <>
              <CopyLink linkText={bench.linkText} />
              <section className="explorer-drop-part">
                <button type="button" className="button small" onClick={() => open('picture')}><Icon name="picture" />{exporting.open}</button>
                <p className="muted explorer-note">{exporting.about}</p>
              </section>
              <section className="explorer-drop-part">
                <button type="button" className="button small" onClick={() => { closeMenu(); bench.setTelling(true); }}><Icon name="story" />{telling.open}</button>
                <p className="muted explorer-note">{telling.about}</p>
              </section>
              <section className="explorer-drop-part">
                <button type="button" className="button small" onClick={() => open('embed')}><Icon name="frame" />{exporting.embed.open}</button>
                <p className="muted explorer-note">{exporting.embed.about}</p>
              </section>
            </>
          );
        }}
      </Drop>
      <Suspense fallback={null}>
        {dialog === 'picture' && <PictureDialog bench={bench} onClose={close} />}
        {dialog === 'embed' && <EmbedDialog bench={bench} onClose={close} />}
      </Suspense>
    </>
  );
}
