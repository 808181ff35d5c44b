/** A button that opens a menu of which one is always chosen. */
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

interface ChoiceMenuProps<T extends string> {
  /** Of the menu. */
  label: string;
  /** What a screen reader calls the button: the label and what is chosen. */
  buttonLabel: string;
  className: string;
  chosen: T;
  options: readonly { readonly id: T; readonly text: string; readonly content?: ReactNode }[];
  onChoose: (id: T) => void;
  /** What the button shows. */
  children: ReactNode;
}

export function ChoiceMenu<T extends string>({ label, buttonLabel, className, chosen, options, onChoose, children }: ChoiceMenuProps<T>) {
  return (
    <MenuTrigger>
      <Button className={`button quiet ${className}`} aria-label={buttonLabel}>{children}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          selectedKeys={[chosen]}
          disallowEmptySelection
          onSelectionChange={(keys) => {
            const [next] = keys === 'all' ? [] : [...keys];
            if (next !== undefined) onChoose(next as T);
          }}
        >
          {options.map(({ id, text, content }) => <MenuItem key={id} id={id} className="menu-item" textValue={text}>{content ?? text}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
