import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ProblemError } from '../api/problem.js';
import { router } from './routes.js';
import { readableColours, theme } from './theme.js';

const worthAnother = (failures: number, error: Error): boolean => failures < 2 && (!(error instanceof ProblemError) || error.status >= 500);

/** What was loaded stays on the screen when the connection goes. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: worthAnother, networkMode: 'always', refetchOnReconnect: 'always', throwOnError: false }, mutations: { networkMode: 'always' } },
});

export const Workplace = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={readableColours}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
);
