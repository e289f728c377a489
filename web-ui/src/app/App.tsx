import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';

import { platformQueryClient } from '@/api/queries';
import { LocaleProvider } from '@/i18n/LocaleProvider';

import { routes } from './routes';

const router = createBrowserRouter(routes);
const queries = platformQueryClient();

export function App() {
  return (
    <LocaleProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LocaleProvider>
  );
}
