/** Starts the client: router, query cache, language of controls. Every page is a chunk of its own. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { startOffline } from './offline/register.ts';
import { queryClient } from './shell/query-client.ts';
import { routes } from './shell/routes.tsx';
import { controlLocale } from './ui/language.ts';
import './ui/theme.css';
import './ui/base.css';
import './ui/contrast.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={controlLocale}>
        <RouterProvider router={createBrowserRouter(routes)} />
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);

// Without it everything works but being without a server.
startOffline().catch((error: unknown) => console.warn('Nothing is kept for when the server is away:', error));
