/** The language of the page: each named in itself. Choosing loads the same page again. */
import { chooseLanguage, language, LANGUAGES, type Language } from '../ui/language.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { shell as words } from './messages.ts';

const OPTIONS = Object.entries(LANGUAGES).map(([id, text]) => ({ id: id as Language, text, content: <span lang={id}>{text}</span> }));

export function LanguageSwitch() {
  return (
    <ChoiceMenu label={words.language} buttonLabel={`${words.language}: ${LANGUAGES[language]}, ${language.toUpperCase()}`} className="language-switch" chosen={language} options={OPTIONS}
      onChoose={(next) => { if (next !== language) chooseLanguage(next); }}>
      {language.toUpperCase()}
    </ChoiceMenu>
  );
}
