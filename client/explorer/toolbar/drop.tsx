/** A button of the toolbar that opens a small dialog below it; Esc and a click beside it close it. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from '../icons.tsx';

interface DropProps {
  label: string;
  icon: IconName;
  /** Only the drawing, on a narrow screen; the label is still read out. */
  bare?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
}

export function Drop({ label, icon, bare = false, children }: DropProps) {
  return (
    <DialogTrigger>
      <Button className={bare ? 'explorer-tool' : 'button small'} {...(bare ? { 'aria-label': label } : {})}><Icon name={icon} />{!bare && label}</Button>
      <Popover className="popover explorer-drop" placement="bottom end" offset={4}>
        <Dialog className="explorer-drop-inside" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
