/** A question in a dialog of its own: title, text, buttons. Escape and outside clicks close it. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

interface AskProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Alert dialogs are for what cannot be taken back. */
  alert?: boolean;
  /** Takes the width of the page, for what has a preview. */
  wide?: boolean;
  children: ReactNode;
}

export function Ask({ title, open, onOpenChange, alert = false, wide = false, children }: AskProps) {
  return (
    <ModalOverlay className="modal-overlay" isOpen={open} onOpenChange={onOpenChange} isDismissable={!alert}>
      <Modal className={wide ? 'modal modal-wide' : 'modal'}>
        <Dialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
