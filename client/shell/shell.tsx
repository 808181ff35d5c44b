/** The frame around every page: skip link, header with navigation and search, notices, main. */
import { Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { Header } from './header.tsx';
import { shell as words } from './messages.ts';
import './shell.css';

export function Shell() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const first = useRef(true);

  // After a change of page the keyboard goes on in its content, and a screen reader reads it.
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <>
      <a className="skip-link" href="#content" onClick={() => main.current?.focus()}>{words.skip}</a>
      <Header />
      <div className="route-progress" data-busy={state === 'loading'} aria-hidden="true" />
      <ConnectionNotice />
      <main id="content" ref={main} tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration getKey={(location) => location.pathname} />
    </>
  );
}
