/** Product name, primary navigation, search and theme. On a phone the navigation folds into a menu. */
import { useEffect, useRef, useState } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { pagePath } from '../ui/links.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { searchTarget } from '../ui/search-target.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { navigation, shell as words } from './messages.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isWithin = (pathname: string, address: string): boolean => pathname === address || pathname.startsWith(`${address}/`);

export function Header() {
  const search = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);

  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !command) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <header className="shell-header">
      <Link to="/" className="shell-name" aria-label={words.home}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>Interurban</span>
      </Link>
      <button type="button" className="button quiet shell-menu-button" aria-expanded={open} aria-controls="shell-navigation" onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 6h14M3 10h14M3 14h14" /></svg>
        {words.menu}
      </button>
      <nav id="shell-navigation" className="shell-navigation" aria-label={words.navigation} data-open={open}>
        <ul>
          {navigation.map(({ to, label, area }) => (
            <li key={to}>
              <NavLink to={to} {...(area?.pages.some((page) => isWithin(pathname, page.to)) ? { 'data-area': true } : {})}>{label}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <search className="shell-search" data-tour="search">
        <SearchBox
          inputRef={search}
          hint="/"
          onChoose={(hit) => {
            const target = searchTarget();
            if (target) target(hit);
            else void navigate(pagePath(hit.type, hit.id));
          }}
        />
      </search>
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
}
