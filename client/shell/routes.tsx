/** Every address of the client. Pages load on demand; `path(type, id)` in ui/links.ts makes the addresses. */
import type { RouteObject } from 'react-router';
import { PageError } from './page-error.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { Shell } from './shell.tsx';

type PageModule = { default: () => React.ReactNode };
const page = (load: () => Promise<PageModule>) => async () => ({ Component: (await load()).default });

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <PageError />,
    HydrateFallback: PageSkeleton,
    children: [
      {
        errorElement: <PageError />,
        children: [
          { index: true, lazy: page(() => import('../pages/home/home-page.tsx')) },
          { path: 'explore', lazy: page(() => import('./explorer-placeholder.tsx')) },
          { path: 'city/:id', lazy: page(() => import('../pages/profile/city-page.tsx')) },
          { path: 'practice/:id', lazy: page(() => import('../pages/profile/practice-page.tsx')) },
          { path: 'exchange/:id', lazy: page(() => import('../pages/profile/exchange-page.tsx')) },
          { path: 'person/:id', lazy: page(() => import('../pages/profile/person-page.tsx')) },
          { path: 'institution/:id', lazy: page(() => import('../pages/profile/institution-page.tsx')) },
          { path: 'programme/:id', lazy: page(() => import('../pages/profile/programme-page.tsx')) },
          { path: 'topic/:id', lazy: page(() => import('../pages/profile/topic-page.tsx')) },
          { path: '*', lazy: page(() => import('../pages/not-found/not-found-page.tsx')) },
        ],
      },
    ],
  },
];
