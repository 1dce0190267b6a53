// The console for staff: providers, routes, one lazy chunk a route.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, RouterProvider, createBrowserRouter } from 'react-router';
import { Problem } from './api/problem';
import { forgetOldDrafts } from './drafts/drafts';
import { SignedIn, useAccount } from './frame/account';
import { NotFoundPage } from './frame/not-found-page';
import { pagesOf } from './frame/pages';
import { RouteFailure } from './frame/route-failure';
import { Shell } from './frame/shell';
import { installKeyboard } from './keyboard/keyboard';
import { AntdTheme } from './theme/antd-theme';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only a lost connection is worth another try.
      retry: (count, error) => count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
    },
  },
});

const router = createBrowserRouter([
  {
    element: <SignedIn><Shell /></SignedIn>,
    errorElement: <RouteFailure />,
    children: [
      { index: true, element: <StartPage /> },
      { path: 'desk', lazy: async () => ({ Component: (await import('./desk/desk-page')).DeskPage }) },
      { path: 'dispatch', lazy: async () => ({ Component: (await import('./dispatch/dispatch-page')).DispatchPage }) },
      { path: 'inbox', lazy: async () => ({ Component: (await import('./inbox/inbox-page')).InboxPage }) },
      { path: 'review', lazy: async () => ({ Component: (await import('./review/review-page')).ReviewPage }) },
      { path: 'board', lazy: async () => ({ Component: (await import('./board/board-page')).BoardPage }) },
      { path: 'callbacks', lazy: async () => ({ Component: (await import('./callbacks/callbacks-page')).CallbacksPage }) },
      { path: 'appeals', lazy: async () => ({ Component: (await import('./appeals/appeals-page')).AppealsPage }) },
      { path: 'rankings/:month?', lazy: async () => ({ Component: (await import('./rankings/rankings-page')).RankingsPage }) },
      { path: 'tickets', lazy: async () => ({ Component: (await import('./tickets/tickets-page')).TicketsPage }) },
      { path: 'tickets/:number', lazy: async () => ({ Component: (await import('./tickets/ticket-page')).TicketPage }) },
      { path: 'admin/*', lazy: async () => ({ Component: (await import('./admin/admin-page')).AdminPage }) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
  {
    path: 'screen',
    errorElement: <RouteFailure />,
    lazy: async () => {
      const { ScreenPage } = await import('./screen/screen-page');
      return { element: <SignedIn><ScreenPage /></SignedIn> };
    },
  },
]);

export function Console() {
  useEffect(() => {
    forgetOldDrafts();
    return installKeyboard();
  }, []);
  return (
    <QueryClientProvider client={client}>
      <AntdTheme>
        <RouterProvider router={router} />
      </AntdTheme>
    </QueryClientProvider>
  );
}

/** Everybody starts where the own work lies. */
function StartPage() {
  const [first] = pagesOf(useAccount());
  return first === undefined ? <NotFoundPage /> : <Navigate to={first.path} replace />;
}
