/** Light, dark, or as the system has it. */
import { ChoiceMenu } from './choice-menu.tsx';
import { shell as words } from './messages.ts';
import { THEME_CHOICES, useTheme } from './theme.ts';

export function ThemeSwitch() {
  const [choice, setChoice] = useTheme();
  return (
    <ChoiceMenu label={words.theme} buttonLabel={`${words.theme}: ${words.themes[choice]}`} className="theme-switch" chosen={choice} options={THEME_CHOICES.map((id) => ({ id, text: words.themes[id] }))} onChoose={setChoice}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="6.5" /><path className="filled" d="M10 3.5a6.5 6.5 0 0 1 0 13z" /></svg>
    </ChoiceMenu>
  );
}
