/** Every address of the client. Pages load on demand; `path(type, id)` in ui/links.ts makes the addresses. */
import { redirect, type RouteObject } from 'react-router';
import { askForNetwork } from './ask-ahead.ts';
import { PageError } from './page-error.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { Shell } from './shell.tsx';

type PageModule = { default: () => React.ReactNode };
const page = (load: () => Promise<PageModule>) => async () => ({ Component: (await load()).default });

export const routes: RouteObject[] = [
  // To look at, without the frame of the other pages.
  { path: 'embed', errorElement: <PageError />, HydrateFallback: PageSkeleton, lazy: page(() => import('../explorer/viewer/embed-page.tsx')) },
  { path: 'story/:id', errorElement: <PageError />, HydrateFallback: PageSkeleton, lazy: page(() => import('../explorer/story/story-page.tsx')) },
  {
    element: <Shell />,
    errorElement: <PageError />,
    children: [
      {
        errorElement: <PageError />,
        HydrateFallback: PageSkeleton,
        children: [
          { index: true, lazy: page(() => import('../pages/home/home-page.tsx')) },
          { path: 'explore', lazy: page(() => { askForNetwork(location); return import('../explorer/explorer-page.tsx'); }) },
          { path: 'city/:id', lazy: page(() => import('../pages/profile/city-page.tsx')) },
          { path: 'city/:id/peers', lazy: page(() => import('../pages/suggestions/peers-page.tsx')) },
          // The address as the API names it.
          { path: 'cities/:id/peers', loader: ({ params, request }) => redirect(`/city/${encodeURIComponent(params['id'] ?? '')}/peers${new URL(request.url).search}`) },
          { path: 'practice/:id', lazy: page(() => import('../pages/profile/practice-page.tsx')) },
          { path: 'exchange/:id', lazy: page(() => import('../pages/profile/exchange-page.tsx')) },
          { path: 'person/:id', lazy: page(() => import('../pages/profile/person-page.tsx')) },
          { path: 'institution/:id', lazy: page(() => import('../pages/profile/institution-page.tsx')) },
          { path: 'programme/:id', lazy: page(() => import('../pages/profile/programme-page.tsx')) },
          { path: 'topic/:id', lazy: page(() => import('../pages/profile/topic-page.tsx')) },
          { path: 'cities', lazy: page(() => import('../pages/lists/cities-page.tsx')) },
          { path: 'practices', lazy: page(() => import('../pages/lists/practices-page.tsx')) },
          { path: 'exchanges', lazy: page(() => import('../pages/lists/exchanges-page.tsx')) },
          { path: 'institutions', lazy: page(() => import('../pages/lists/institutions-page.tsx')) },
          { path: 'people', lazy: page(() => import('../pages/lists/people-page.tsx')) },
          { path: 'programmes', lazy: page(() => import('../pages/lists/programmes-page.tsx')) },
          { path: 'topics', lazy: page(() => import('../pages/lists/topics-page.tsx')) },
          { path: 'lessons', lazy: page(() => import('../pages/lists/lessons-page.tsx')) },
          { path: 'modules', lazy: page(() => import('../pages/lists/modules-page.tsx')) },
          { path: 'sources', lazy: page(() => import('../pages/lists/sources-page.tsx')) },
          { path: 'cities/new', lazy: page(() => import('../pages/form/new-page.tsx')) },
          { path: 'practices/new', lazy: page(() => import('../pages/form/new-page.tsx')) },
          { path: 'exchanges/new', lazy: page(() => import('../pages/form/new-page.tsx')) },
          { path: 'institutions/new', lazy: page(() => import('../pages/form/new-page.tsx')) },
          { path: 'people/new', lazy: page(() => import('../pages/form/new-page.tsx')) },
          { path: 'programmes/new', lazy: page(() => import('../pages/form/new-page.tsx')) },
          { path: 'topics/new', lazy: page(() => import('../pages/form/new-page.tsx')) },
          { path: 'city/:id/edit', lazy: page(() => import('../pages/form/edit-page.tsx')) },
          { path: 'practice/:id/edit', lazy: page(() => import('../pages/form/edit-page.tsx')) },
          { path: 'exchange/:id/edit', lazy: page(() => import('../pages/form/edit-page.tsx')) },
          { path: 'person/:id/edit', lazy: page(() => import('../pages/form/edit-page.tsx')) },
          { path: 'institution/:id/edit', lazy: page(() => import('../pages/form/edit-page.tsx')) },
          { path: 'programme/:id/edit', lazy: page(() => import('../pages/form/edit-page.tsx')) },
          { path: 'topic/:id/edit', lazy: page(() => import('../pages/form/edit-page.tsx')) },
          { path: 'import', lazy: page(() => import('../pages/import/import-page.tsx')) },
          { path: 'import/:id', lazy: page(() => import('../pages/import/pending-page.tsx')) },
          { path: 'stories', lazy: page(() => import('../explorer/story/stories-page.tsx')) },
          { path: 'datasets', lazy: page(() => import('../pages/datasets/datasets-page.tsx')) },
          { path: 'measures', lazy: page(() => import('../pages/measures/measures-page.tsx')) },
          { path: 'measures/:id', lazy: page(() => import('../pages/measures/measures-page.tsx')) },
          { path: 'flows', lazy: page(() => import('../pages/flows/flows-page.tsx')) },
          { path: 'spread', lazy: page(() => import('../pages/spread/spread-page.tsx')) },
          { path: 'spread/:id', lazy: page(() => import('../pages/spread/practice-spread-page.tsx')) },
          { path: 'robustness', lazy: page(() => import('../pages/robustness/robustness-page.tsx')) },
          { path: 'report', lazy: page(() => import('../pages/report/report-page.tsx')) },
          { path: 'compare', lazy: page(() => import('../pages/compare/compare-page.tsx')) },
          { path: 'suggestions', lazy: page(() => import('../pages/suggestions/network-page.tsx')) },
          { path: 'cohorts', lazy: page(() => import('../pages/cohorts/cohorts-page.tsx')) },
          { path: 'monitoring', lazy: page(() => import('../pages/monitoring/monitoring-page.tsx')) },
          { path: 'backtest', lazy: page(() => import('../pages/backtest/backtest-page.tsx')) },
          { path: 'suggestions/model', lazy: page(() => import('../pages/model/model-page.tsx')) },
          { path: '*', lazy: page(() => import('../pages/not-found/not-found-page.tsx')) },
        ],
      },
    ],
  },
];
