import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { shell as words } from './messages.ts';
import { THEME_CHOICES, useTheme, type ThemeChoice } from './theme.ts';

export function ThemeSwitch() {
  const [choice, setChoice] = useTheme();
  return (
    <MenuTrigger>
      <Button className="button quiet theme-switch" aria-label={`${words.theme}: ${words.themes[choice]}`}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="6.5" /><path className="filled" d="M10 3.5a6.5 6.5 0 0 1 0 13z" /></svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={words.theme}
          selectionMode="single"
          selectedKeys={[choice]}
          disallowEmptySelection
          onSelectionChange={(keys) => {
            const [next] = keys === 'all' ? [] : [...keys];
            if (next !== undefined) setChoice(next as ThemeChoice);
          }}
        >
          {THEME_CHOICES.map((theme) => (
            <MenuItem key={theme} id={theme} className="menu-item">{words.themes[theme]}</MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
